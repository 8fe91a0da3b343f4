import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { inRounds, median, ratios, spread } from './measure.mjs';

/** How often the notes are read in one run, so that the start of the process and its threads counts little. */
const TIMES = 10;

/** Notes a second of the built command line as a filter, on one thread and on all cores. */
export function throughput(notes, rounds) {
  const lines = Array.from({ length: TIMES }, () => notes).flat();
  const input = lines.map((text, id) => `${JSON.stringify({ id, text })}\n`).join('');
  const scan = (jobs) => () => {
    const args = ['dist/cli.js', 'scan', '--format', 'ndjson', '--jobs', `${jobs}`];
    const { status } = spawnSync(process.execPath, args, { input, maxBuffer: 1e9 });
    if (status !== 0) throw new Error(`the command line exited ${status}`);
  };
  const cores = availableParallelism();
  const taken = inRounds({ one: scan(1), all: scan(cores) }, rounds);
  const rate = (times) =>
    spread(
      times.map((milliseconds) => (1000 * lines.length) / milliseconds),
      0,
    );
  const kilobytes = (times) =>
    Math.round(Buffer.byteLength(lines.join('')) / 1000 / (median(times) / 1000));
  console.log(`\n== the command line as a filter, ${lines.length} notes, start included`);
  console.log(`  one thread    ${rate(taken.one)} notes/s, ${kilobytes(taken.one)} KB/s`);
  console.log(`  ${cores} threads     ${rate(taken.all)} notes/s, ${kilobytes(taken.all)} KB/s`);
  console.log(`  faster by     ${spread(ratios(taken.one, taken.all))}`);
}
