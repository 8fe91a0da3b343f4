import assert from 'node:assert/strict';
import { Progress } from '../../../src/cli/progress';

describe('the progress bar', () => {
  it('says how far the work is, how fast, and what failed', () => {
    const progress = new Progress(null, 8);
    for (let n = 0; n < 4; n += 1) progress.step(n === 0);
    assert.equal(progress.line(2000), '[############------------] 4/8 notes, 2/s, 1 failed');
  });

  it('counts where nobody knows how many there are', () => {
    const progress = new Progress(null, null);
    progress.step(false);
    assert.equal(progress.line(100), '1 notes, 10/s');
  });
});
