import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { analyze } from '../../../src/analysis';
import { writeDocument } from '../../../src/formats/format';
import { json } from '../../../src/formats/json';
import { notesOfAllKinds, options, readNote } from './support';

describe('the JSON document', () => {
  const schema = JSON.parse(readFileSync('schemas/analysis.schema.json', 'utf8')) as object;
  const valid = new Ajv({ strictTypes: false, allErrors: true }).compile(schema);

  it('is what its schema says, for notes of all kinds', () => {
    const failures = [{ path: 'x', line: null, message: 'binary, not text' }];
    const two = readNote(
      'F 29. 10d. Numb saddle, sym. Retention day 1, no urge. Bowel inc. LL 5/5 except toe flex 4, PF 4+. ' +
        'KJ 3+, AJ 1+ =. Plantars ↑ R, ↑ L. BCR abs, anal tone ↓. No sciatica. UL nl.',
    );
    const flipped = readNote(
      'HPI: weakness of the left arm.\nExam: left arm 3/5.\nImp: right arm weakness.',
    );
    const notes = [...notesOfAllKinds(), two, flipped];
    const document = writeDocument(json, notes, options, failures);
    valid(JSON.parse(document));
    assert.deepEqual(valid.errors ?? [], []);
    for (const part of ['"isncsci":{', '"pair":{', '"fixes":[{', '"nerves":[', '"redFlags":[{'])
      assert.ok(document.includes(part), `no note has ${part}`);
    valid(JSON.parse(writeDocument(json, [], options)));
    assert.deepEqual(valid.errors ?? [], []);
  });

  it('is held to the schema', () => {
    assert.ok(!valid({ generator: { name: '', version: '' }, notes: [{}], failures: [] }));
    assert.ok(!valid({ notes: [], failures: [], more: 1 }));
  });

  it('gives what was decided', () => {
    const text = 'Tone increased in the right arm.';
    const [finding] = analyze(text).findings;
    assert.ok(finding);
    const { sign, side, assertion, start, end } = finding;
    const analysis = analyze(text, {
      decisions: [
        {
          ...{ kind: 'finding', id: 'T1', sign, verdict: 'rejected' },
          ...{ read: { side, assertion }, right: { side, assertion } },
          span: { start, end, text: finding.text },
          ...{ evidence: [], context: { before: '', after: '' } },
        },
      ],
    });
    const document = writeDocument(json, [{ id: 7, number: 1, analysis }], options);
    assert.match(document, /"findings":\[\],"rejected":\[\{.*"verdict":"rejected"/);
    valid(JSON.parse(document));
    assert.deepEqual(valid.errors ?? [], []);
  });

  it('leaves the note’s text out', () => {
    const document = writeDocument(
      json,
      [readNote('Brisk knees. Lives with her sister.')],
      options,
    );
    assert.ok(!document.includes('sister'));
  });
});
