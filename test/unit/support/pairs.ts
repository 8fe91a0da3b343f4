import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures, parseCases } from './cases';

/** A clean note and the same with one planted error. */
export interface Pair {
  readonly file: string;
  readonly title: string;
  /** Any of these rules is right on the planted note. */
  readonly rules: readonly string[];
  readonly clean: string;
  readonly planted: string;
}

const CHOICE = /\{\{((?:(?!=>)[\s\S])*?)=>([\s\S]*?)\}\}/g;

/** All pairs of `test/fixtures/consistency/`; its README says how they are written. */
export function pairs(): Pair[] {
  const folder = join(fixtures, 'consistency');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) => parseCases(file, readFileSync(join(folder, file), 'utf8')))
    .map(({ file, title, text }) => ({
      file,
      title,
      rules: (title.split('|')[0] ?? '').trim().split(' '),
      clean: text.replace(CHOICE, '$1'),
      planted: text.replace(CHOICE, '$2'),
    }));
}
