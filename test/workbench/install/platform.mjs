// What comes from npm is built for one platform.
import { existsSync } from 'node:fs';

/** @returns {boolean} whether the VS Code from npm runs here: Linux on x64, with the GNU C library */
export function isSupportedPlatform() {
  return (
    process.platform === 'linux' &&
    process.arch === 'x64' &&
    existsSync('/lib64/ld-linux-x86-64.so.2')
  );
}

/** Throws, with advice, where the VS Code from npm can't run. */
export function requirePlatform() {
  if (isSupportedPlatform()) return;
  throw new Error(
    `The VS Code that comes from npm runs on Linux x64 (glibc) only, and this is ${process.platform} ${process.arch}. ` +
      'Use a desktop VS Code: put its command `code` on the PATH, or name its executable in VSCODE_EXECUTABLE.',
  );
}
