import assert from 'node:assert/strict';
import fc from 'fast-check';
import { takeBatch } from '../../../src/editor/folder/take-batch';

const file = (name: string, entries: number) =>
  [name, [name, Array<number>(entries).fill(0)] as const] as const;

describe('entries of the Problems panel for many files', () => {
  it('are taken in batches of no more than so many', () => {
    const waiting = new Map([file('a', 3), file('b', 4), file('c', 4), file('d', 0)]);
    const take = () => takeBatch(waiting, 8).map(([name]) => name);
    assert.deepEqual(take(), ['a', 'b']);
    assert.deepEqual(take(), ['c', 'd']);
    assert.deepEqual(take(), []);
  });

  it('are taken of one file, however many it has', () => {
    const waiting = new Map([file('a', 9), file('b', 1)]);
    assert.deepEqual(
      takeBatch(waiting, 8).map(([name]) => name),
      ['a'],
    );
  });

  it('are all taken, each file once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12)), fc.integer({ min: 1, max: 20 }), (counts, most) => {
        const waiting = new Map(counts.map((count, index) => file(String(index), count)));
        const taken: string[] = [];
        while (waiting.size > 0) {
          const batch = takeBatch(waiting, most);
          const entries = batch.reduce((sum, [, all]) => sum + all.length, 0);
          assert.ok(batch.length === 1 || entries <= most);
          taken.push(...batch.map(([name]) => name));
        }
        assert.deepEqual(
          taken,
          counts.map((_, index) => String(index)),
        );
      }),
    );
  });
});
