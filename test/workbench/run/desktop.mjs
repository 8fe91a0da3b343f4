// A desktop VS Code, where there is one.
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { here } from '../paths.mjs';
import { isSupportedPlatform } from '../install/platform.mjs';

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

/**
 * The program behind the `code` command: that is a script which starts VS Code, and returns before VS Code ends.
 * @param {string} command
 */
function programOf(command) {
  const script = realpathSync(command);
  const folder = dirname(dirname(script));
  const candidates = {
    linux: [join(folder, 'code'), '/snap/code/current/usr/share/code/code'],
    darwin: ['Electron', 'Code'].map((name) => join(folder, '..', '..', 'MacOS', name)),
    win32: [join(folder, 'Code.exe')],
  }[process.platform];
  // the `code` in the terminal of a remote window only talks to that window
  if (script.includes('remote-cli')) return undefined;
  return candidates?.find(existsSync);
}

/**
 * The desktop VS Code that VSCODE_EXECUTABLE names.
 * @returns {string | undefined}
 */
export function namedDesktop() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (!named) return undefined;
  if (!existsSync(named)) throw new Error(`VSCODE_EXECUTABLE names ${named}, which is not there.`);
  return named;
}

/**
 * The desktop VS Code to show to a person: the named one, else `code` on the PATH, if this machine can show it.
 * @returns {string | undefined}
 */
export function findDesktop() {
  const named = namedDesktop();
  if (named) return named;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return undefined;
  const command = onPath(process.platform === 'win32' ? ['code.cmd'] : ['code']);
  return command && programOf(command);
}

/**
 * What the tests run in: the named desktop VS Code, else the one that comes from npm, else `code` on the PATH.
 * @returns {string}
 */
export function testExecutable() {
  const launcher = join(here, 'launch.mjs');
  return namedDesktop() ?? (isSupportedPlatform() ? launcher : (findDesktop() ?? launcher));
}
