// Notes are patients' secrets: no log of VS Code or of the extension may hold a word of one.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Stands in the note that test/integration/privacy.test.ts takes through all features, and nowhere else. */
export const CANARY = 'Quaggazanzibar';

/**
 * @param {string} folder a profile after a run
 * @returns {string[]} its logs that hold a word of that note
 */
export function logsWithNoteText(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(`${sep}logs${sep}`) || path.endsWith('.log'))
    .filter((path) => readFileSync(path).includes(CANARY));
}

/**
 * @param {string} folder a profile after a run
 * @returns {number} how many logs it has
 */
export function countLogs(folder) {
  return readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.log')).length;
}
