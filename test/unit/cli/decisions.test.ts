import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '../support/run-cli';

const NOTE = 'Examination:\nSpasticity of the left leg. Left plantar upgoing. Reflexes 5/5.\n';
const REJECTED = 'T1\tspasticity 13 23\tSpasticity\nA1\tVerdict T1 rejected\nA2\tSide T1 left\n';
const TURNED =
  'T2\tbabinski 41 61\tLeft plantar upgoing\nA3\tVerdict T2 corrected\nA4\tSide T2 right\nA5\tReadSide T2 left\n';
const SILENCED = 'T3\tscale 63 75\tReflexes 5/5\nA6\tVerdict T3 silenced\nA7\tScope T3 note\n';

/** `sign side` of each finding of the only note. */
const findings = (out: string) =>
  (JSON.parse(out) as { findings: { sign: string; side: string | null }[] }).findings.map(
    ({ sign, side }) => `${sign} ${side}`,
  );

describe('the command line and the decisions beside a note', () => {
  let folder = '';
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  before(() => (folder = mkdtempSync(join(tmpdir(), 'motor-neuron-lens-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('applies them, and leaves them out where told to', async () => {
    const note = write('decided.note', NOTE);
    write('decided.ann', REJECTED + TURNED);
    const decided = await cli(['scan', note]);
    assert.deepEqual([decided.code, decided.err], [0, '']);
    assert.ok(findings(decided.out).includes('babinski right'), decided.out);
    assert.ok(!findings(decided.out).includes('spasticity left'), decided.out);
    const read = await cli(['scan', '--no-decisions', note]);
    assert.ok(findings(read.out).includes('babinski left'), read.out);
    assert.ok(findings(read.out).includes('spasticity left'), read.out);
    const lines = await cli(['scan', '-f', 'ndjson'], JSON.stringify({ id: note, text: NOTE }));
    assert.deepEqual(findings(lines.out), findings(read.out));
    const levels = (args: string[]) => cli(['levels', '-f', 'json', ...args, note]);
    assert.notEqual((await levels([])).out, (await levels(['--no-decisions'])).out);
  });

  it('lets check pass where a problem was silenced', async () => {
    const note = write('silenced.note', NOTE);
    write('silenced.ann', SILENCED);
    assert.deepEqual(await cli(['check', note]), { code: 0, out: '', err: '' });
    const all = await cli(['check', '--no-decisions', note]);
    assert.equal(all.code, 1);
    assert.match(all.out, / scale /);
  });

  it('names what is broken in them, and applies the rest', async () => {
    const [note, other] = [write('broken.note', NOTE), write('other.note', 'No clonus.')];
    const ann = write('broken.ann', `${REJECTED}oops\n`);
    const { code, out, err } = await cli(['scan', '-f', 'json', note, other]);
    assert.equal(code, 1);
    assert.match(err, /broken\.ann: line 4: Not a line of brat standoff format/);
    const { notes, failures } = JSON.parse(out) as {
      notes: { findings: { sign: string }[] }[];
      failures: object[];
    };
    assert.deepEqual(failures, [
      { path: ann, line: 4, message: 'Not a line of brat standoff format.' },
    ]);
    assert.equal(notes.length, 2);
    assert.ok(!notes[0]?.findings.some(({ sign }) => sign === 'spasticity'));
    const left = await cli(['scan', '--no-decisions', note]);
    assert.deepEqual([left.code, left.err], [0, '']);
  });

  it('names an .ann that is no text, or a folder, and reads the note', async () => {
    const note = write('binary.note', NOTE);
    writeFileSync(join(folder, 'binary.ann'), Buffer.from([0x54, 0xff, 0xfe]));
    const other = write('folder.note', NOTE);
    mkdirSync(join(folder, 'folder.ann'));
    const { code, out, err } = await cli(['scan', note, other]);
    assert.equal(code, 1);
    assert.match(err, /binary\.ann: not UTF-8 text/);
    assert.match(err, /folder\.ann: can't be read \(EISDIR\)/);
    assert.equal(out.split('\n').filter(Boolean).length, 2);
  });
});
