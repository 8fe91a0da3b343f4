import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { analyze } from '../../../src/analysis';
import { type Failure, type ReadNote, writeDocument } from '../../../src/formats/format';
import { sarif } from '../../../src/formats/sarif';
import { fixtures } from '../support/cases';
import { options, readNote } from './support';

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

/** The log as what it says. */
const logOf = (notes: readonly ReadNote[], failures: readonly Failure[] = []): unknown =>
  JSON.parse(writeDocument(sarif, notes, options, failures));

describe('the SARIF log', () => {
  let valid: ReturnType<typeof validator>;
  before(() => (valid = validator()));

  it('is valid with problems, without, and without notes', () => {
    const analysis = analyze(FLIPPED, { rules: { 'side-conflict': 'error' } });
    assert.ok(analysis.problems.length > 0);
    const empty = readNote('', '/a/ü b.note');
    for (const notes of [[{ id: 'a.note', number: 1, analysis }, empty], [empty], []]) {
      valid(logOf(notes));
      assert.deepEqual(valid.errors ?? [], []);
    }
  });

  it('names what could not be read, and is valid with it', () => {
    const log = logOf(
      [],
      [
        { path: 'a b.note', line: null, message: 'binary, not text' },
        { path: 'c.jsonl', line: 3, message: 'not JSON' },
      ],
    );
    valid(log);
    assert.deepEqual(valid.errors ?? [], []);
    assert.match(JSON.stringify(log), /"executionSuccessful":false.*"a%20b\.note".*"startLine":3/);
  });

  it('is held to the schema', () => {
    assert.ok(!valid({ version: '2.1.0', runs: [{ tool: {} }] }));
  });

  it('gives lines and columns from 1, and quotes nothing of the note', () => {
    const text = JSON.stringify(logOf([readNote(FLIPPED, 'a b.note')]));
    assert.match(text, /"uri":"a%20b\.note"/);
    assert.match(text, /"startLine":3,"startColumn":13/);
    assert.ok(!text.includes('arm weakness'));
  });
});
