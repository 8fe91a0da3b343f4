import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'csv-parse/sync';
import { cli } from '../support/run-cli';

describe('the commands', () => {
  let folder = '';
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  before(() => (folder = mkdtempSync(join(tmpdir(), 'motor-neuron-lens-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('scan writes one document for all notes, failures named in it', async () => {
    const input = '{"id":"a","text":"KJ 3+"}\nbroken\n{"id":"b","text":"No clonus."}';
    const json = await cli(['scan', '--input', 'lines', '--format', 'json'], input);
    assert.equal(json.code, 1);
    const schema = JSON.parse(readFileSync('schemas/analysis.schema.json', 'utf8')) as object;
    const valid = new Ajv({ strictTypes: false }).compile(schema);
    const document = JSON.parse(json.out) as { failures: unknown };
    valid(document);
    assert.deepEqual(valid.errors ?? [], []);
    assert.deepEqual(document.failures, [{ path: '-', line: 2, message: 'not JSON' }]);

    const omop = await cli(
      ['scan', '--input', 'lines', '--format', 'omop', '--date', '2026-01-31'],
      input.replace('broken', ''),
    );
    const rows: Record<string, string>[] = parse(omop.out, { columns: true });
    assert.deepEqual(
      rows.map((row) => [row['note_nlp_id'], row['note_id'], row['nlp_date']]),
      [
        ['1', '1', '2026-01-31'],
        ['2', '2', '2026-01-31'],
      ],
    );
  });

  it('scan writes a document a note into a folder, and over none that is there', async () => {
    const [one, other] = [write('one.note', 'KJ 3+'), write('one.txt', 'No clonus.')];
    const out = join(folder, 'out');
    const first = await cli(['scan', '--format', 'brat', '--output', out, one, other]);
    assert.equal(first.code, 1);
    assert.match(first.err, /one\.txt: its result would stand in .*one\.ann/);
    assert.match(readFileSync(join(out, 'one.ann'), 'utf8'), /^T1\thyperreflexia 0 5\tKJ 3\+\n/);
    const second = await cli(['scan', '--format', 'brat', '--output', out, one]);
    assert.deepEqual([second.code, second.out], [1, '']);
    assert.match(second.err, /one\.ann is there already; --force/);
    assert.equal((await cli(['scan', '-f', 'brat', '-o', out, '--force', one])).code, 0);
    assert.equal((await cli(['scan', '-f', 'html', '-o', out, one])).code, 0);
    assert.ok(existsSync(join(out, 'one.html')));
  });

  it('levels says where the lesion may be, and why', async () => {
    const text =
      'Right arm and leg spastic, right facial droop sparing the forehead, right toe up.';
    const told = await cli(['levels'], text);
    assert.equal(told.code, 0);
    assert.match(told.out, /^-\n {2}1\. .+ \((?:high|moderate|low) confidence\): .+\n/);
    const { out } = await cli(['levels', '--format', 'ndjson'], JSON.stringify({ id: 7, text }));
    const { id, levels } = JSON.parse(out) as { id: number; levels: object[] };
    assert.equal(id, 7);
    assert.deepEqual(Object.keys(levels[0] ?? {}), [
      ...['level', 'site', 'segment', 'side', 'name', 'confidence', 'score', 'why'],
    ]);
  });

  it('compare says what changed, per sign, site and side', async () => {
    const before = write('before.note', 'Left deltoid 3/5. Tone normal in the legs. No clonus.');
    const after = write('after.note', 'Left deltoid 4/5. Legs spastic. No clonus.');
    const { code, out, err } = await cli(['compare', before, after]);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^better +left deltoid +weakness 3\/5 → weakness 4\/5$/m);
    assert.match(out, /^appeared +left leg +normal tone → spasticity$/m);
    assert.doesNotMatch(out, /clonus/);
    assert.match(out, /^level/m);
    const json = await cli(['compare', '--format', 'json', '--all', before, '-'], 'No clonus.');
    const { changes } = JSON.parse(json.out) as { changes: { sign: string; change: string }[] };
    assert.ok(changes.some(({ sign, change }) => sign === 'clonus' && change === 'unchanged'));
    const missing = await cli(['compare', before, join(folder, 'none')]);
    assert.deepEqual([missing.code, missing.out], [1, '']);
    assert.match(missing.err, /none: can't be read \(ENOENT\)/);
  });

  it('agree compares a second annotator with what is read, and names a broken line', async () => {
    const note = write('agreed.note', 'Tone raised in the left arm. No clonus.');
    write('agreed.ann', 'T1\thypertonia 0 11\tTone raised\nA1\tSide T1 right\nbroken\n');
    const lonely = write('lonely.note', 'KJ 3+');
    const { code, out, err } = await cli(['agree', note, lonely]);
    assert.equal(code, 1);
    assert.match(err, /agreed\.ann:3: not a line of brat standoff format/);
    assert.match(err, /lonely\.ann: can't be read \(ENOENT\)/);
    assert.match(out, /^1 note, 2 disagreements$/m);
    assert.match(out, /^hypertonia +1 +0 +0 +1\.00/m);
    assert.match(out, /agreed\.note:1:1 side: ours hypertonia left, second hypertonia right/);
    assert.match(out, /agreed\.note:1:33 only-first: ours clonus absent, second nothing/);
    const json = await cli(['agree', '--format', 'json', '--first', folder, note]);
    const { all, disagreements } = JSON.parse(json.out) as {
      all: { f1: number };
      disagreements: object[];
    };
    assert.deepEqual([all.f1, disagreements], [1, []]);
  });
});
