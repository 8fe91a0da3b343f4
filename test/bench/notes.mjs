import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** The notes of test/notes. */
export function sampleNotes() {
  return readdirSync('test/notes').map((name) => readFileSync(`test/notes/${name}`, 'utf8'));
}

/** The notes of the evaluation set, where it lies beside the checkout. */
export function devNotes() {
  const path = process.env.DEV_NOTES ?? '../shared/eval/dev/notes.jsonl';
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line).text);
}
