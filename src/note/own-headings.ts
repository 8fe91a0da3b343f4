import type { SectionKind } from '../vocabulary/ids';
import {
  isCaseSensitive,
  oncePerVocabulary,
  type OwnVocabulary,
} from '../vocabulary/own-vocabulary';

/** The user's own headings. Of any form: a heading is the whole line, or what stands before a colon. */
export class OwnHeadings {
  readonly #asWritten = new Map<string, SectionKind>();
  readonly #lowerCase = new Map<string, SectionKind>();
  #longest = 0;

  constructor({ headings }: OwnVocabulary) {
    for (const [kind, wordings] of Object.entries(headings)) {
      for (const wording of wordings) this.#add(wording, kind as SectionKind);
    }
  }

  #add(wording: string, kind: SectionKind): void {
    const key = withoutColon(oneSpaced(wording));
    if (key === '') return;
    if (isCaseSensitive(key)) this.#asWritten.set(key, kind);
    else this.#lowerCase.set(key.toLowerCase(), kind);
    this.#longest = Math.max(this.#longest, key.length);
  }

  /** The kind of section that a heading opens; undefined where it is none of the user's. */
  kindOf(title: string): SectionKind | undefined {
    const key = oneSpaced(title);
    return this.#asWritten.get(key) ?? this.#lowerCase.get(key.toLowerCase());
  }

  /** The heading of the user's that a line is or begins with, marks of lists and emphasis aside; null where there is none. */
  headingOf(line: string): string | null {
    const start = line.slice(0, this.#longest + ROOM_FOR_MARKS);
    const ends = [...start.matchAll(/[:：]/gu)].slice(0, MOST_COLONS).map(({ index }) => index);
    if (start.length === line.length) ends.push(line.length);
    for (const end of ends) {
      const plain = start.slice(0, end).trim();
      for (const title of [plain, withoutMarks(plain)]) {
        if (title !== '' && this.kindOf(title) !== undefined) return title;
      }
    }
    return null;
  }
}

/** The user's own headings, made once. */
export const ownHeadings = oncePerVocabulary((own) => new OwnHeadings(own));

const ROOM_FOR_MARKS = 20;
const MOST_COLONS = 4;
const MARKS = '#>*_•- \t';

const oneSpaced = (text: string): string => text.trim().split(/\s+/u).join(' ');
const withoutColon = (text: string): string => text.replace(/ ?[:：]$/u, '');

function withoutMarks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && MARKS.includes(text[from] as string)) from += 1;
  while (to > from && MARKS.includes(text[to - 1] as string)) to -= 1;
  return text.slice(from, to);
}
