import { spawnSync } from 'node:child_process';

const script = `
const { analyze } = require(process.argv[1]);
const notes = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const heap = () => { global.gc(); return process.memoryUsage().heapUsed / 1e6; };
analyze(notes[0]);
const one = heap();
for (let n = 0; n < 200; n += 1) analyze(notes[n % notes.length] + n);
console.log(one.toFixed(1) + ' MB after the first note, ' + heap().toFixed(1) + ' MB after 200');`;

/** What stays in the heap once notes are read and forgotten. */
export function heapOf(core, notes) {
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', '-e', script, core], {
    ...{ input: JSON.stringify(notes), encoding: 'utf8' },
  });
  console.log(`\n== heap: ${stdout.trim()}`);
}
