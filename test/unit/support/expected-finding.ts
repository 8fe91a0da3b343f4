import type { Case } from './cases';

/** A finding that a fixture expects; offsets into the case's text. */
export interface ExpectedFinding {
  readonly sign: string;
  readonly assertion: string;
  readonly side: string | null;
  readonly region: string | null;
  readonly grade: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Reads `sign | assertion | side | region | grade | words [| n]`; the words are looked up in the case's text, the n-th
 * time they stand there. Words may hold a bar themselves, as tables do.
 *
 * @throws {Error} where the line is no such line, or the words don't stand in the text so often
 */
export function expectedFinding({ file, title, text }: Case, line: string): ExpectedFinding {
  const [sign = '', assertion = '', side = '', region = '', grade = '', ...rest] = line
    .split(' | ')
    .map((field) => field.trim());
  const nth = rest.length > 1 && /^\d+$/.test(rest.at(-1)!) ? Number(rest.pop()) : 1;
  const words = rest.join(' | ');
  let start = -1;
  for (let n = 0; n < nth; n += 1) {
    start = text.indexOf(words, n === 0 ? 0 : start + words.length);
    if (start === -1 || words === '')
      throw new Error(`${file}, ${title}: not in the text: ${line}`);
  }
  return {
    ...{ sign, assertion, start, end: start + words.length, text: words },
    ...{ side: orNull(side), region: orNull(region), grade: orNull(grade) },
  };
}

export function orNull(field: string): string | null {
  return field === '-' || field === '' ? null : field;
}
