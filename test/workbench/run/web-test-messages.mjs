// What the tests in a web worker print, among the workbench's own messages: a worker can write no file.
import { formatWithOptions } from 'node:util';

const OUTPUT = 'MOTOR_NEURON_LENS_TEST_OUTPUT';
const COUNTS = 'MOTOR_NEURON_LENS_TEST_COUNTS';
const LAST_MESSAGES = 300;
const verbose = process.env.MOTOR_NEURON_LENS_VERBOSE === '1';

/** Prints what the tests print, keeps their counts, and the last of what else is logged. */
export function testMessages() {
  const last = [];
  let counts;
  const keep = (line) => {
    if (verbose) console.error(line);
    if (last.push(line) > LAST_MESSAGES) last.shift();
  };
  return {
    onLog(type, [kind, ...args]) {
      if (kind === OUTPUT) console.log(...args);
      else if (kind === COUNTS) counts = JSON.parse(args[0]);
      else keep(`[${type}] ${formatWithOptions({ depth: 4 }, kind, ...args)}`);
    },
    /** @returns {{ passed: number, failed: number, skipped: number } | undefined} undefined: the tests did not end */
    counts: () => counts,
    last: () => last,
  };
}
