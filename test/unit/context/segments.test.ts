import assert from 'node:assert/strict';
import { findSegments, segmentNumber, segmentOf } from '../../../src/context/segments';
import { tokenize } from '../../../src/language/tokens';

const read = (words: string) =>
  findSegments(tokenize(words, 0)).map(({ segments, range }) => [segments.join(' '), range]);

describe('segments', () => {
  for (const [words, segments, range] of [
    ['numb below T10', 'T10', false],
    ['sensory level Th10', 'T10', false],
    ['sensory level D10', 'T10', false],
    ['sensory level at D3', 'T3', false],
    ['D3 level', 'T3', false],
    ['numb C5-C7', 'C5 C7', true],
    ['numb C5-7', 'C5 C7', true],
    ['numb C5 - 7', 'C5 C7', true],
    ['numb Th4-Th6', 'T4 T6', true],
    ['numb from T6 to T4', 'T4 T6', true],
    ['numb over C5, C6', 'C5 C6', false],
    ['numb over C5 and C6', 'C5 C6', false],
    ['numb at L5 & home', 'L5', false],
    ['numb at L5 -', 'L5', false],
  ] as const)
    it(words, () => {
      assert.deepEqual(read(words), [[segments, range]]);
    });

  it('are each their own, side by side', () => {
    assert.deepEqual(read('numb in L5 S1'), [
      ['L5', false],
      ['S1', false],
    ]);
  });

  for (const words of [
    ...['C9 does not exist', 'T13', 'S6', 'C5-12', 'X3', 'L4 fracture', 'spinous process of T5'],
    ...['numb D3 both hands', 'laceration of D2', 'sensory level at D3, digits'],
  ])
    it(`none in: ${words}`, () => {
      assert.deepEqual(read(words), []);
    });

  it('are counted from above', () => {
    assert.deepEqual(['C1', 'C8', 'T1', 'L1', 'S1', 'S5'].map(segmentNumber), [
      ...[1, 8, 9, 21, 26, 30],
    ]);
    assert.equal(segmentOf('c5'), 'C5');
    assert.equal(segmentOf('th12'), 'T12');
    assert.equal(segmentOf('C0'), null);
  });
});
