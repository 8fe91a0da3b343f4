import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { analyze } from '../../../src/analysis';
import { sarif } from '../../../src/report/sarif';
import { fixtures } from '../support/cases';

const FLIPPED =
  'HPI: weakness of the left arm.\r\nExam: left arm 3/5.\r\nImpression: right arm weakness.';

function validator() {
  const path = join(fixtures, 'sarif', 'sarif-2.1.0-rtm.5.json');
  const schema = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  // Its keywords mean the same in the newer draft that ajv knows.
  delete schema['$schema'];
  delete schema['id'];
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}

describe('the SARIF log', () => {
  let valid: ReturnType<typeof validator>;
  before(() => (valid = validator()));

  it('is valid with problems, without, and without notes', () => {
    const analysis = analyze(FLIPPED, { rules: { 'side-conflict': 'error' } });
    assert.ok(analysis.problems.length > 0);
    const empty = { path: '/a/ü b.note', analysis: analyze('') };
    for (const notes of [[{ path: 'a.note', analysis }, empty], [empty], []]) {
      valid(sarif(notes, '1.0.0'));
      assert.deepEqual(valid.errors ?? [], []);
    }
  });

  it('is held to the schema', () => {
    assert.ok(!valid({ version: '2.1.0', runs: [{ tool: {} }] }));
  });

  it('gives lines and columns from 1, and quotes nothing of the note', () => {
    const log = sarif([{ path: 'a b.note', analysis: analyze(FLIPPED) }], '1.0.0');
    const text = JSON.stringify(log);
    assert.match(text, /"uri":"a%20b\.note"/);
    assert.match(text, /"startLine":3,"startColumn":13/);
    assert.ok(!text.includes('arm weakness'));
  });
});
