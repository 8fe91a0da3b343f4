import assert from 'node:assert/strict';
import type { Span } from '../../src/note/span';
import { cli } from './support/run-cli';

/** Read in a process of its own, which can be ended where it takes too long. */
async function assertRead(text: string, milliseconds: number): Promise<void> {
  const { code, out } = await cli(['scan'], text, milliseconds);
  assert.equal(code, 0, `not read within ${milliseconds} ms`);
  const { findings } = JSON.parse(out) as { findings: Span[] };
  assert.ok(findings.length > 0);
  for (const { start, end, text: words } of findings) assert.equal(words, text.slice(start, end));
}

describe('large notes', () => {
  // an examination among pages of what notes are full of
  const line =
    'Tone increased in the R leg, KJ 3+, AJ 2+, toes up on the right. No fasciculations.\n' +
    'Slept well, ate breakfast with help, seen by the dietitian, dressing changed, chest clear.\n'.repeat(
      30,
    );
  const endless = `power 4/5 right biceps and brisk knee jerks with ${'words about the weather and the food '.repeat(20)}`;

  it('2 MB are read', async function () {
    this.timeout(600_000);
    await assertRead(line.repeat(Math.ceil(2_000_000 / line.length)), 590_000);
  });

  it('a megabyte without a line end is read', async function () {
    this.timeout(600_000);
    await assertRead(endless.repeat(Math.ceil(1_000_000 / endless.length)), 590_000);
  });
});
