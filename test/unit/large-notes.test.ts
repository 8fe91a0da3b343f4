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
  const line =
    'Tone increased in the R leg, KJ 3+, AJ 2+, toes up on the right. No fasciculations.\n';
  const endless = 'power 4/5 right biceps and brisk knee jerks with ';

  it('2 MB are read', async function () {
    this.timeout(130_000);
    await assertRead(line.repeat(Math.ceil(2_000_000 / line.length)), 120_000);
  });

  it('a megabyte without a line end is read', async function () {
    this.timeout(130_000);
    await assertRead(endless.repeat(Math.ceil(1_000_000 / endless.length)), 120_000);
  });
});
