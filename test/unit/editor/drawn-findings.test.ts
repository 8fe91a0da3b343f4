import assert from 'node:assert/strict';
import { drawnPlaces } from '../../../src/editor/findings/drawn-findings';
import { asRead } from '../../../src/editor/notes/shown-findings';
import { makeFinding } from '../support/finding';

const drawn = (...findings: readonly Parameters<typeof makeFinding>[0][]) =>
  drawnPlaces(asRead(findings.map(makeFinding))).map(({ start, kind, letters }) => [
    start,
    kind,
    letters,
  ]);

describe('what is drawn in a note', () => {
  it('is the letter of its kind', () => {
    assert.deepEqual(drawn({ sign: 'clonus', start: 3 }, { sign: 'atrophy', start: 20 }), [
      [3, 'umn', 'U'],
      [20, 'lmn', 'L'],
    ]);
  });

  it('is one line with all letters where two are found in the same words, the most telling first', () => {
    const text = 'spastic paraparesis';
    assert.deepEqual(drawn({ sign: 'weakness', text }, { sign: 'spasticity', text }), [
      [0, 'umn', 'UA'],
    ]);
  });

  it('has a letter but once', () => {
    const text = 'spastic, with clonus';
    assert.deepEqual(drawn({ sign: 'clonus', text }, { sign: 'spasticity', text }), [
      [0, 'umn', 'U'],
    ]);
  });
});
