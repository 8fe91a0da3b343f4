import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '../support/run-cli';

const ids = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { id: unknown }).id);

describe('what the command line reads', () => {
  let folder = '';
  const at = (...names: string[]) => [folder, ...names].join('/');
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(join(at(name), '..'), { recursive: true });
    writeFileSync(at(name), content);
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'motor-neuron-lens-'));
    for (const name of ['b.note', 'a.txt', 'deep/er/c.md', 'deep/d.soap'])
      write(`notes/${name}`, 'KJ 3+');
    for (const name of ['README.md', 'x.lesion-level.md', 'node_modules/y.txt', 'image.png'])
      write(`notes/${name}`, 'KJ 3+');
    write('images/scan.png', Buffer.from([137, 80, 78, 71, 0, 1]));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('takes a folder for its notes, a pattern for what matches, and - for standard input', async () => {
    const { code, out, err } = await cli(
      ['scan', at('notes'), '-', `${folder}/notes/deep/**/*.{soap,md}`],
      'KJ 3+',
    );
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(ids(out), [
      ...['a.txt', 'b.note', 'deep/d.soap', 'deep/er/c.md'].map((name) => at('notes', name)),
      '-',
      ...['deep/d.soap', 'deep/er/c.md'].map((name) => at('notes', name)),
    ]);
  });

  it('names a folder without notes, a pattern without files, a binary, a loop and a locked file', async () => {
    write('locked.note', 'KJ 3+');
    chmodSync(at('locked.note'), 0);
    symlinkSync(at('loop.note'), at('loop.note'));
    const locked = process.getuid?.() === 0 ? [] : [at('locked.note')];
    const { code, out, err } = await cli([
      ...['scan', '--format', 'json', at('images'), at('images/*'), at('*.missing'), ...locked],
      ...[at('loop.note'), at('notes/b.note')],
    ]);
    assert.equal(code, 1);
    const { notes, failures } = JSON.parse(out) as {
      notes: { id: string }[];
      failures: { path: string; message: string }[];
    };
    assert.deepEqual(
      notes.map(({ id }) => id),
      [at('notes/b.note')],
    );
    const expected = [
      [at('images'), 'no notes in this folder'],
      [at('images/scan.png'), 'binary, not text'],
      [at('*.missing'), 'no file matches'],
      ...locked.map((path) => [path, "can't be read (EACCES)"]),
      [at('loop.note'), "can't be read (ELOOP)"],
    ];
    assert.deepEqual(
      failures.map(({ path, message }, n) => [path, message.slice(0, expected[n]?.[1]?.length)]),
      expected,
    );
    for (const [path, message] of expected) assert.ok(err.includes(`${path}: ${message}`), err);
  });

  it('leaves a note unread that is too large, and a line, and does the rest', async () => {
    write('large.note', Buffer.alloc(50_000_000, 'KJ 3+ '));
    const whole = await cli(['scan', at('large.note'), at('notes/b.note')]);
    assert.equal(whole.code, 1);
    assert.deepEqual(ids(whole.out), [at('notes/b.note')]);
    assert.match(whole.err, /large\.note: larger than 5 MB/);
    const long = JSON.stringify({ id: 'long', text: 'x'.repeat(2_000_000) });
    const short = JSON.stringify({ id: 'short', text: 'KJ 3+' });
    const lines = await cli(
      ['scan', '--format', 'ndjson', '--max-size', '1'],
      [short, long, short].join('\n'),
    );
    assert.equal(lines.code, 1);
    assert.deepEqual(ids(lines.out), ['short', 'short']);
    assert.match(lines.err, /line 2: larger than 1 MB/);
    assert.match(
      (await cli(['scan', '--max-size', '1'], 'x'.repeat(2_000_000))).err,
      /standard input: larger than 1 MB/,
    );
  });

  it('answers in the order of the input, whichever thread is first', async function () {
    this.timeout(120_000);
    const notes = Array.from({ length: 110 }, (_, id) => ({
      id,
      text: 'Left deltoid 4/5, KJ 3+ bilaterally. '.repeat(id % 9 === 0 ? 20 : 1),
    }));
    const input = notes.map((note) => JSON.stringify(note)).join('\n');
    const [one, three] = await Promise.all(
      ['1', '3'].map((jobs) => cli(['scan', '--format', 'ndjson', '--jobs', jobs], input, 100_000)),
    );
    assert.deepEqual(
      ids(three?.out ?? ''),
      notes.map(({ id }) => id),
    );
    assert.equal(three?.out, one?.out);
    assert.deepEqual([three?.code, three?.err], [0, '']);
  });

  it('answers what can’t be read in its place where asked, and exits 0', async () => {
    const input = '{"id":"a","text":"x"}\nsecret\n{"id":"b"}\n{"id":"c","text":"y"}';
    const { code, out, err } = await cli(['scan', '--format', 'ndjson', '--error-lines'], input);
    assert.deepEqual([code, err], [0, '']);
    const answers = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as object);
    assert.deepEqual(answers.slice(1, 3), [
      { id: null, line: 2, error: 'not JSON' },
      { id: 'b', line: 3, error: '"text" is missing or no string' },
    ]);
    assert.equal(answers.length, 4);
  });

  for (const args of [
    ['scan', '--error-lines', 'x'],
    ['scan', '--format', 'brat', 'x', 'y'],
    ['scan', '--jobs', '0', 'x'],
    ['scan', '--max-size', 'much', 'x'],
    ['scan', '--date', '31.1.2026', 'x'],
    ['compare', 'x'],
    ['agree'],
    ['completion', 'csh'],
  ]) {
    it(`exits 2 on: ${args.join(' ')}`, async () => {
      const { code, out, err } = await cli(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^motor-neuron-lens: .+; see --help\n$/);
    });
  }
});
