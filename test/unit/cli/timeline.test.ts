import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '../support/run-cli';

const INJURY = 'test/visits/spinal-cord-injury.note';

describe('the command timeline', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'motor-neuron-lens-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('writes the dated entries of a note in sentences', async () => {
    const { code, out, err } = await cli(['timeline', INJURY]);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(
      out,
      /^Timeline: spinal-cord-injury\.note\n\n4 visits, 13 Jan 2026 to 16 Jun 2026\.\n/,
    );
    assert.match(
      out,
      /^- Tone in both legs: flaccid on 13 Jan 2026; .*spastic \(MAS 3\) on 24 Mar 2026/m,
    );
    assert.match(out, /^- Spinal shock, on 13 Jan 2026: /m);
  });

  it('takes the notes of a folder as visits, in the order of time', async () => {
    const { code, out } = await cli(['timeline', '--format', 'json', 'test/visits/als']);
    assert.equal(code, 0);
    const { visits, series } = JSON.parse(out) as {
      visits: { when: string; note: string }[];
      series: { cells: unknown[] }[];
    };
    assert.deepEqual(
      visits.map(({ when }) => when),
      ['14 Jan 2026', '20 May 2026', '18 Nov 2026'],
    );
    assert.ok(series.length > 8 && series.every(({ cells }) => cells.length === 3));
  });

  it('writes a page that loads and runs nothing', async () => {
    const { out } = await cli(['timeline', '-f', 'html', INJURY]);
    assert.match(out, /content="default-src 'none'; style-src 'nonce-[\w-]+'"/);
    assert.match(out, /flaccid on 13 Jan 2026 <small>\(line 7\)<\/small>/);
    assert.doesNotMatch(out, /<script|<a |src=/);
  });

  it('names what can’t be read, and does the rest', async () => {
    writeFileSync(join(folder, '2026-01-02.note'), 'Examination\nTone flaccid in both legs.\n');
    writeFileSync(
      join(folder, '2026-05-02.note'),
      'Examination\nTone spastic in both legs.\u001b[31m\n',
    );
    writeFileSync(join(folder, 'broken.note'), Buffer.from([0, 255, 254, 137]));
    const { code, out, err } = await cli(['timeline', folder]);
    assert.equal(code, 1);
    assert.match(err, /broken\.note: /);
    assert.match(out, /Tone in both legs: flaccid on 2 Jan 2026; spastic on 2 May 2026\./);
    assert.ok(!out.includes('\u001b'));
    assert.match((await cli(['timeline', join(folder, 'none.note')])).err, /none\.note: /);
  });
});
