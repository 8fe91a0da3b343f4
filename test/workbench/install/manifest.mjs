// The mark of a finished installation: a list of its files and their sizes. No list, or a file missing or cut short: broken.
import { lstatSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const NAME = '.installed.json';

/** Writes the list, as the last act of an installation. */
export function writeManifest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => [relative(folder, path), lstatSync(path).size]);
  writeFileSync(join(folder, NAME), JSON.stringify(files));
}

/**
 * Compares a folder with its list.
 * @returns {string | undefined} what is wrong with it, for people to read
 */
export function faultOf(folder) {
  let files;
  try {
    files = JSON.parse(readFileSync(join(folder, NAME), 'utf8'));
  } catch {
    return 'it was never finished';
  }
  for (const [path, size] of files) {
    const found = lstatSync(join(folder, path), { throwIfNoEntry: false })?.size;
    if (found === undefined) return `${path} is missing`;
    if (found !== size) return `${path} has ${found} bytes in place of ${size}`;
  }
  return undefined;
}
