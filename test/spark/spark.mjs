// Runs examples/spark in Spark's local mode and holds its answers to those of a single process: `npm run test:spark`.
// Where Java or PySpark can't be had, it says so and skips; `npm test` never needs it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordCounts } from '../workbench/counts/record.mjs';
import { cacheFolder, notes as sampleNotes, root } from '../workbench/paths.mjs';

const PARTITIONS = 4;
const example = join(root, 'examples', 'spark');
const cli = join(root, 'dist', 'cli.js');
const filter = ['scan', '--format', 'ndjson', '--error-lines', '--jobs', '1'];

function skip(reason) {
  console.log(`Skipped: ${reason}`);
  recordCounts('spark', { passed: 0, failed: 0, skipped: 1 });
  process.exit(0);
}

/** What a program printed; null where it can't be run, or fails. */
function output(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? `${stdout}${stderr}` : null;
}

/** A Python that has PySpark: PYSPARK_PYTHON's, or one in the cache. */
function pythonWithSpark() {
  const given = process.env.PYSPARK_PYTHON;
  if (given && output(given, ['-c', 'import pyspark']) !== null) return given;
  const environment = join(cacheFolder(), 'spark');
  const python = join(
    environment,
    process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python',
  );
  if (!existsSync(python) && output('python3', ['-m', 'venv', environment]) === null)
    skip('no Python 3 with venv.');
  if (output(python, ['-c', 'import pyspark']) !== null) return python;
  console.log('Installing PySpark …');
  const requirements = join(example, 'requirements.txt');
  if (output(python, ['-m', 'pip', 'install', '--quiet', '-r', requirements]) === null)
    skip('PySpark can’t be installed here.');
  return python;
}

/** Lines of JSON: the sample notes many times, and among them some that are no notes. */
function inputLines() {
  const samples = readdirSync(sampleNotes).map((name) =>
    readFileSync(join(sampleNotes, name), 'utf8'),
  );
  const lines = Array.from({ length: 5 }, (_, round) =>
    samples.map((text, n) => JSON.stringify({ id: `${round}-${n}`, text })),
  ).flat();
  lines.splice(3, 0, 'this is not JSON', '{"id":"no text"}');
  lines.splice(60, 0, '[1]', '{"id":"ü 🧠","text":"KJ 3+ \\ud83e\\udde0"}');
  return lines;
}

const answersOf = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    // A line's number is its partition's.
    .map(({ line, ...answer }) => ({ ...answer, ...('error' in answer ? {} : { line }) }));

if (output('java', ['-version']) === null) skip('no Java on the path.');
const python = pythonWithSpark();
const folder = mkdtempSync(join(tmpdir(), 'motor-neuron-lens-spark-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const [notes, answers] = [join(folder, 'notes.jsonl'), join(folder, 'answers')];
const lines = inputLines();
writeFileSync(notes, lines.map((line) => `${line}\n`).join(''));

console.log(`${lines.length} lines under Spark …`);
const command = [process.execPath, cli, ...filter].join(' ');
const args = ['--partitions', `${PARTITIONS}`, '--master', 'local[2]', '--command', command];
const env = { ...process.env, PYSPARK_PYTHON: python, SPARK_LOCAL_IP: '127.0.0.1' };
const spark = spawnSync(python, [join(example, 'scan_notes.py'), notes, answers, ...args], {
  ...{ env, encoding: 'utf8' },
});
assert.equal(spark.status, 0, spark.stderr);
console.log(spark.stdout.trim());

const parts = readdirSync(answers)
  .filter((name) => name.startsWith('part-'))
  .sort();
const filled = parts.map((name) => readFileSync(join(answers, name), 'utf8')).filter(Boolean);
assert.ok(filled.length >= PARTITIONS, `${filled.length} partitions`);
const single = spawnSync(process.execPath, [cli, ...filter], {
  ...{ input: readFileSync(notes), encoding: 'utf8', maxBuffer: 1e9 },
});
assert.equal(single.status, 0, single.stderr);
const [together, alone] = [filled.join(''), single.stdout].map(answersOf);
assert.equal(together.length, lines.length);
assert.equal(together.filter((answer) => 'error' in answer).length, 3);
assert.deepEqual(together, alone);

const broken = spawnSync(
  python,
  [
    join(example, 'scan_notes.py'),
    notes,
    `${answers}-broken`,
    '--master',
    'local[1]',
    '--command',
    'false',
  ],
  { env, encoding: 'utf8' },
);
assert.notEqual(broken.status, 0, 'a filter that dies must fail the job');

recordCounts('spark', { passed: 1, failed: 0, skipped: 0 });
console.log(
  `The same ${alone.length} answers from ${filled.length} partitions as from one process.`,
);
