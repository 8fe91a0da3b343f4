import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, closeSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '../support/run-cli';

describe('output that can’t be written', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'motor-neuron-lens-'));
    writeFileSync(join(folder, 'a.note'), 'KJ 3+');
    writeFileSync(join(folder, 'file'), '');
  });
  after(() => rmSync(folder, { recursive: true }));

  // Node's own way to make folders never ends there.
  const nowhere = existsSync('/proc/self') ? ['/proc/x', '/proc/x/y/z'] : [];
  for (const [name, says] of [
    ...nowhere.map((name) => [name, /\(ENOENT\)/] as const),
    ['file', /\(EEXIST\)/],
    ['file/below', /\(ENOTDIR\)/],
  ] as const) {
    it(`ends at once, with nothing done: --output ${name}`, async () => {
      const to = name.startsWith('/') ? name : join(folder, name);
      const { code, out, err } = await cli(['scan', '-o', to, join(folder, 'a.note')]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^motor-neuron-lens: .+: can't be written /);
      assert.match(err, says);
    });
  }

  it('makes folders within folders', async () => {
    const to = join(folder, 'some', 'where', 'else');
    const { code, err } = await cli(['scan', '-f', 'brat', '-o', to, join(folder, 'a.note')]);
    assert.deepEqual([code, err], [0, '']);
  });

  it('says so where standard output is full', async function () {
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const args = ['dist/cli.js', 'scan', join(folder, 'a.note')];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', full, 'pipe'],
      timeout: 15_000,
    });
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    const code = await new Promise((resolve) => child.on('close', resolve));
    closeSync(full);
    assert.deepEqual(
      [code, err],
      [1, "motor-neuron-lens: standard output can't be written (ENOSPC)\n"],
    );
  });
});
