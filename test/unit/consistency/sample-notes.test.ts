import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../src/analysis';

const folder = 'test/notes';

describe('the sample notes', () => {
  for (const name of readdirSync(folder))
    it(`raise nothing: ${name}`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const raised = analyze(text).problems.map(
        ({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`,
      );
      assert.deepEqual(raised, []);
    });
});

describe('two values of one sign', () => {
  const RAISED = 'Exam: UL 4/5 b/l. Tone normal. UL 5/5 b/l.';

  it('contradict each other in one examination', () => {
    assert.equal(analyze(RAISED).problems[0]?.rule, 'value-conflict');
  });

  it('are of two days where a day’s number opens what follows', () => {
    const text = 'Exam: UL 4/5 b/l. Tone normal.\nD14 off NIV. UL 5/5 b/l.';
    assert.deepEqual(analyze(text).problems, []);
  });

  it('are of one day below a level of the cord', () => {
    const text = 'Exam: UL 4/5 b/l. Tone normal.\nD4 level to pinprick. UL 5/5 b/l.';
    assert.equal(analyze(text).problems[0]?.rule, 'value-conflict');
  });
});
