// Measures the command line against the evaluation set, where that lies beside the checkout: `npm run eval`.
//   npm run eval -- [dev] [shorthand] [battery] [vignettes] [--misses]
// Also checks that a second run writes the same bytes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url));
const evaluation = resolve(top, '../shared/eval');

const sets = {
  dev: { notes: 'dev/notes.jsonl', findings: 'dev/findings.jsonl' },
  shorthand: { notes: 'shorthand/notes.jsonl', findings: 'shorthand/findings.jsonl' },
  battery: { notes: 'dev/battery.jsonl', levels: 'dev/battery-levels.jsonl' },
  vignettes: { notes: 'dev/vignettes.jsonl', levels: 'dev/vignettes-levels.jsonl' },
};

const misses = process.argv.includes('--misses');
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((word) => !(word in sets));
if (unknown.length > 0) {
  console.error(`unknown set ${unknown.join(', ')}: there are ${Object.keys(sets).join(', ')}`);
  process.exit(2);
}
if (!existsSync(evaluation)) {
  console.log('The evaluation set is not beside this checkout (../shared/eval): nothing measured.');
  process.exit(0);
}

/** Runs a program with its output to the terminal or a file; a program that fails ends this one. */
function run(args, stdio) {
  const { status } = spawnSync(process.execPath, args, { stdio });
  if (status !== 0) process.exit(status ?? 1);
}

/** Scans a set's notes into a file; milliseconds it took. */
function scan(notes, file) {
  const began = performance.now();
  const input = openSync(join(evaluation, notes), 'r');
  const output = openSync(file, 'w');
  run([join(top, 'dist/cli.js'), 'scan', '--format', 'ndjson'], [input, output, 'inherit']);
  return performance.now() - began;
}

const folder = mkdtempSync(join(tmpdir(), 'motor-neuron-lens-eval-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let repeatable = true;
for (const [name, { notes, findings, levels }] of Object.entries(sets)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const [first, second] = [join(folder, `${name}.1`), join(folder, `${name}.2`)];
  const took = scan(notes, first);
  scan(notes, second);
  const same = readFileSync(first).equals(readFileSync(second));
  repeatable &&= same;
  console.log(
    `\n== ${name}: ${Math.round(took)} ms, ${same ? 'twice the same' : 'NOT the same twice'}`,
  );
  const scorer = findings ? 'score-findings.mjs' : 'score-levels.mjs';
  const scored = [join(evaluation, findings ?? levels), first, ...(misses ? ['--misses'] : [])];
  run([join(evaluation, scorer), ...scored], 'inherit');
}
process.exitCode = repeatable ? 0 : 1;
