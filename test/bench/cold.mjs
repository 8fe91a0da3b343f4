import { spawnSync } from 'node:child_process';
import { spread } from './measure.mjs';

const script = `
const began = performance.now();
const { analyze } = require(process.argv[1]);
const loaded = performance.now();
analyze(process.argv[2]).localization;
console.log(JSON.stringify([loaded - began, performance.now() - loaded]));`;

/** The first analysis of a note of 5 KB in a process of its own, levels included. */
export function coldStart(core, notes, rounds) {
  const text = notes.join('\n\n').slice(0, 5000);
  const runs = Array.from({ length: rounds }, () => {
    const { stdout } = spawnSync(process.execPath, ['-e', script, core, text], {
      encoding: 'utf8',
    });
    return JSON.parse(stdout);
  });
  const [load, first] = [0, 1].map((n) =>
    spread(
      runs.map((run) => run[n]),
      0,
    ),
  );
  console.log(`\n== a process of its own: load ${load} ms, first analysis of 5 KB ${first} ms`);
}
