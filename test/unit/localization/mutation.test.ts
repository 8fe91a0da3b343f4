import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

describe('the expectations on the anatomy', function () {
  this.timeout(120_000);

  it('notice a sample of rows taken away or flipped (all of them: node test/mutate-anatomy.mjs)', () => {
    const run = spawnSync(process.execPath, ['test/mutate-anatomy.mjs', '--sample', '20'], {
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, `${run.stdout}${run.stderr}`);
  });
});
