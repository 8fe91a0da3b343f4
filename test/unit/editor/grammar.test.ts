import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Runs the tests of `test/grammar/`, which carry what they expect below each line. */
describe('the grammar of clinical notes', () => {
  it('scopes the lines of test/grammar as they say', function () {
    this.timeout(20_000);
    const require = createRequire(join(process.cwd(), 'package.json'));
    const runner = require.resolve('vscode-tmgrammar-test/dist/unit.js');
    const run = spawnSync(process.execPath, [runner, 'test/grammar/*.note'], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stdout + run.stderr);
    assert.equal(run.stdout.match(/run successfu/g)?.length, 3, run.stdout);
  });
});
