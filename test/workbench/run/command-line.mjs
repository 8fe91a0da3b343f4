// VS Code's command line, as far as @vscode/test-electron and people use it.
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const WITH_VALUE = new Set([
  'crash-reporter-directory',
  'disable-extension',
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'extensions-dir',
  'file-uri',
  'folder-uri',
  'locale',
  'log',
  'user-data-dir',
]);

const toPath = (place) => (place?.startsWith('file:') ? fileURLToPath(place) : place);
const isFolder = (path) => statSync(path).isDirectory() || path.endsWith('.code-workspace');

/**
 * Reads a command line; options that mean nothing here are passed over.
 * @param {string[]} args
 */
export function parseCommandLine(args) {
  const options = new Map();
  const places = [];
  for (let i = 0; i < args.length; i++) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(args[i]) ?? [];
    if (!name) places.push(args[i]);
    else if (value === undefined && WITH_VALUE.has(name)) options.set(name, args[++i]);
    else options.set(name, value ?? true);
  }
  const paths = places.filter((place) => existsSync(place));
  return {
    version: options.has('version') || places.includes('-v'),
    folder: toPath(options.get('folder-uri')) ?? paths.find(isFolder),
    files: paths.filter((path) => !isFolder(path)),
    extensionDevelopmentPath: toPath(options.get('extensionDevelopmentPath')),
    extensionTestsPath: toPath(options.get('extensionTestsPath')),
    disableExtensions: options.has('disable-extensions'),
    userData: options.get('user-data-dir'),
    extensions: options.get('extensions-dir'),
  };
}
