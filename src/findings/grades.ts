import { onceAForm } from '../language/forms';
import type { Token } from '../language/tokens';
import { formSet, isIn } from '../language/word-sets';
import { COUNT_WORDS, NUMBER_WORDS, partOf, ROMAN, type GradeMatch } from './grade';
import { beats, roman, spoken } from './spoken-grades';
import { written } from './written-grades';

/** The words a grade can begin with; no other word does, nor does punctuation. */
const OPENERS: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...COUNT_WORDS.keys(),
  ...['grade', 'gr', 'class', 'tr', 'trace'],
  ...['m0', 'm1', 'm2', 'm3', 'm4', 'm5'],
]);

/** Whether a grade may begin with a word. */
export const opensGrade = onceAForm(({ normal, text }) => OPENERS.has(normal) || ROMAN.has(text));

/** What a grade can begin with. */
export const gradeLike = formSet(
  (form) => opensGrade(form) || partOf(form) !== null || /^\d{1,2}\+?$/u.test(form.text),
);

/** Reads a grade that starts at token `at`; null where none does. */
export function gradeAt(tokens: readonly Token[], at: number): GradeMatch | null {
  const { kind, form } = tokens[at] as Token;
  if (kind === 'punctuation' || !isIn(form, gradeLike)) return null;
  return beats(tokens, at) ?? roman(tokens, at) ?? spoken(tokens, at) ?? written(tokens, at);
}
