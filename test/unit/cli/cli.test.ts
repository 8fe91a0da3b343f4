import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { cli } from '../support/run-cli';

const ndjson = (...records: unknown[]) => records.map((one) => `${JSON.stringify(one)}\n`).join('');
const parsed = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the command line', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'motor-neuron-lens-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('scans lines of JSON, in their order', async () => {
    const { code, out, err } = await cli(
      ['scan', '--format', 'ndjson'],
      ndjson({ id: 'a', text: 'KJ 3+' }, { id: 7, text: '' }),
    );
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(
      parsed(out).map(({ id }) => id),
      ['a', 7],
    );
    for (const record of parsed(out)) {
      assert.deepEqual(Object.keys(record), ['id', 'findings', 'levels']);
      const [first] = record['levels'] as [object];
      assert.deepEqual(Object.keys(first), ['level', 'site', 'segment', 'side']);
    }
  });

  it('names a bad line without quoting it, does the others, and exits 1', async () => {
    const input = `{"id":"a","text":"x"}\nsecret words\n\n{"id":"b"}\n[1]\n{"id":"c","text":"y"}`;
    const { code, out, err } = await cli(['scan', '--format', 'ndjson'], input);
    assert.equal(code, 1);
    assert.deepEqual(
      parsed(out).map(({ id }) => id),
      ['a', 'c'],
    );
    for (const line of ['line 2: not JSON', 'line 4: "text"', 'line 5: not a JSON object']) {
      assert.ok(err.includes(line), err);
    }
    assert.ok(!err.includes('secret'));
  });

  it('scans files and standard input', async () => {
    const path = join(folder, 'a.note');
    writeFileSync(path, '\ufeffKJ 3+\r\n');
    assert.equal(parsed((await cli(['scan', path])).out)[0]?.['id'], path);
    assert.equal(parsed((await cli(['scan'], 'KJ 3+')).out)[0]?.['id'], '-');
  });

  it('names a file that is missing or binary, and does the others', async () => {
    const [good, binary] = [join(folder, 'good.txt'), join(folder, 'binary.txt')];
    writeFileSync(good, 'KJ 3+');
    writeFileSync(binary, Buffer.from([1, 0, 255, 254]));
    const { code, out, err } = await cli(['scan', join(folder, 'missing'), binary, good]);
    assert.equal(code, 1);
    assert.equal(parsed(out).length, 1);
    assert.match(err, /missing: can't be read \(ENOENT\)/);
    assert.match(err, /binary\.txt: binary, not text/);
  });

  it('takes lone surrogates, CRLF and characters cut by a chunk', async () => {
    const text = `${'é🧠'.repeat(50_000)} KJ 3+ \ud800`;
    const line = `${JSON.stringify({ id: 'a', text })}\r\n`;
    const { code, out } = await cli(['scan', '--format', 'ndjson'], line.repeat(2));
    assert.equal(code, 0);
    assert.equal(parsed(out).length, 2);
  });

  it('asserts a span', async () => {
    const text = 'No clonus.';
    const good = { id: 1, text, start: 3, end: 9 };
    const { code, out, err } = await cli(
      ['assert'],
      ndjson(good, { ...good, end: 99 }, { ...good, start: 'x' }, { ...good, end: 3 }),
    );
    assert.equal(code, 1);
    assert.deepEqual(Object.keys(parsed(out)[0] ?? {}), ['id', 'assertion', 'cue']);
    assert.equal(parsed(out).length, 1);
    assert.match(err, /line 2: the span.*\n.*line 3: "start".*\n.*line 4: the span/);
  });

  const FLIPPED = 'HPI: weakness of the left arm.\nExam: left arm 3/5.\nImp: right arm weakness.\n';

  it('checks files, a line a problem, and exits 1 on a warning', async () => {
    const [bad, good] = [join(folder, 'flipped.note'), join(folder, 'fine.note')];
    writeFileSync(bad, FLIPPED);
    writeFileSync(good, 'Exam: left arm 3/5.\n');
    const { code, out, err } = await cli(['check', good, bad]);
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /^.*flipped\.note:3:6 warning side-conflict [^\n]+\n$/);
    assert.deepEqual(await cli(['check', good]), { code: 0, out: '', err: '' });
    assert.equal((await cli(['check', '--rule', 'side-conflict=information', bad])).code, 0);
    assert.equal((await cli(['check', '--rule', 'side-conflict=off', bad])).out, '');
    assert.match((await cli(['check', '--rule', 'side-conflict=error', bad])).out, / error side-/);
  });

  it('checks lines of JSON, and names a bad one', async () => {
    const input = `${JSON.stringify({ id: 'a', text: FLIPPED })}\nsecret\n{"id":"b","text":""}\n`;
    const { code, out, err } = await cli(['check', '--format', 'ndjson'], input);
    assert.equal(code, 1);
    assert.match(err, /line 2: not JSON/);
    const [first, second] = parsed(out);
    const [problem] = (first?.['problems'] ?? []) as [{ related: [object] }];
    const keys = ['rule', 'severity', 'start', 'end', 'message', 'related'];
    assert.deepEqual(Object.keys(problem), keys);
    assert.deepEqual(Object.keys(problem.related[0]), ['start', 'end']);
    assert.deepEqual(second, { id: 'b', problems: [] });
  });

  it('checks into one document of JSON or SARIF', async () => {
    const json = JSON.parse((await cli(['check', '--format', 'json'], FLIPPED)).out) as unknown[];
    assert.equal((json[0] as { id: string }).id, '-');
    const log = JSON.parse((await cli(['check', '--format', 'sarif'], FLIPPED)).out) as object;
    assert.deepEqual(Object.keys(log), ['$schema', 'version', 'runs']);
  });

  it('helps', async () => {
    assert.match((await cli(['--help'])).out, /Usage[\s\S]*scan[\s\S]*assert[\s\S]*Exit code/);
    assert.equal((await cli(['--version'])).out, `${version}\n`);
  });

  for (const args of [
    [],
    ['read'],
    ['scan', '--all'],
    ['scan', '--format', 'xml'],
    ['scan', '--rule', 'scale=off'],
    ['check', '--format', 'xml'],
    ['check', '--rule', 'nothing=off'],
    ['check', '--rule', 'scale=loud'],
  ]) {
    it(`exits 2 on: ${args.join(' ') || 'nothing'}`, async () => {
      const { code, out, err } = await cli(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^motor-neuron-lens: .+; see --help\n$/);
    });
  }

  it('ends quietly where its reader goes away', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'scan', '--format', 'ndjson'], {
      timeout: 15_000,
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(ndjson({ id: 'a', text: 'KJ 3+' }).repeat(20_000));
    await new Promise((resolve) => child.on('close', resolve));
    assert.equal(err, '');
  });

  it('reads with own words, names the wrong ones and counts the others', async () => {
    const good = join(folder, 'own.yaml');
    writeFileSync(good, 'signs:\n  spasticity: [board-stiff]\ncues:\n  absent: [nowt of]\n');
    const scanned = await cli(['scan', '--vocabulary', good], 'Right leg board-stiff.');
    assert.deepEqual([scanned.code, scanned.err], [0, '']);
    const [{ findings }] = parsed(scanned.out) as [{ findings: { sign: string }[] }];
    assert.deepEqual(
      findings.map(({ sign }) => sign),
      ['spasticity'],
    );
    const span = `${JSON.stringify({ id: 1, text: 'Nowt of fever.', start: 8, end: 13 })}\n`;
    const asserted = await cli(['assert', '--vocabulary', good], span);
    assert.equal(parsed(asserted.out)[0]?.['assertion'], 'absent');

    const bad = join(folder, 'own.json');
    writeFileSync(bad, '{"signs": {\n  "spastcity": ["a"], "spasticity": ["board-stiff"]}}');
    const { code, out, err } = await cli(['scan', '--vocabulary', bad], 'Right leg board-stiff.');
    assert.equal(code, 1);
    assert.ok(out.includes('"sign":"spasticity"'), out);
    assert.ok(err.includes(`${bad}:2:3: There is no sign 'spastcity'.`), err);
  });

  it('does nothing where the own words can’t be read', async () => {
    const { code, out, err } = await cli(['scan', '--vocabulary', join(folder, 'none')], 'KJ 3+');
    assert.deepEqual([code, out], [2, '']);
    assert.ok(err.includes('ENOENT'), err);
  });
});
