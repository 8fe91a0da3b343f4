import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inOrder } from '../../../src/cli/in-order';

async function* each<Thing>(things: readonly Thing[]): AsyncGenerator<Thing> {
  for (const thing of things) yield await Promise.resolve(thing);
}

describe('answers in order', () => {
  it('come in the order of the things, however long each takes, and never too many at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 5 })),
        fc.integer({ min: 1, max: 4 }),
        async (turns, most) => {
          const used: number[] = [];
          let underWay = 0;
          await inOrder(
            each(turns.map((_, n) => n)),
            most,
            async (n) => {
              underWay += 1;
              assert.ok(underWay <= most);
              for (let turn = 0; turn < (turns[n] ?? 0); turn += 1) await Promise.resolve();
              return n;
            },
            (n, answer) => {
              assert.equal(answer, n);
              underWay -= 1;
              used.push(n);
              return Promise.resolve();
            },
          );
          assert.deepEqual(
            used,
            turns.map((_, n) => n),
          );
        },
      ),
    );
  });

  it('fail where one fails', async () => {
    await assert.rejects(
      inOrder(
        each([1, 2, 3]),
        2,
        (n) => (n === 2 ? Promise.reject(new Error('two')) : Promise.resolve(n)),
        () => Promise.resolve(),
      ),
      /two/,
    );
  });
});
