import type { Span } from '../note/span';
import { abbreviationRows } from '../vocabulary/abbreviation-rows';

/** An abbreviation in a text, and what it can mean. */
export interface Abbreviation extends Span {
  /** More than one where it is ambiguous: then the writer decides. */
  readonly meanings: readonly string[];
}

const meanings: ReadonlyMap<string, readonly string[]> = new Map(
  abbreviationRows.flatMap(({ short, means, plural }): [string, readonly string[]][] => {
    const longs = Object.keys(means);
    return [
      [short, longs],
      ...(plural === undefined ? [] : [[`${short}s`, [plural]] as [string, string[]]]),
    ];
  }),
);

/** Whole words; a stroke parts two (`KJ/AJ`) but where it belongs to one (`B/L`). */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...meanings.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** The abbreviations of a text, in its order. */
export function findAbbreviations(text: string): Abbreviation[] {
  return [...text.matchAll(pattern)].map(({ 0: short, index }) => ({
    start: index,
    end: index + short.length,
    text: short,
    meanings: meanings.get(short)!,
  }));
}

/** No abbreviation is longer. */
const REACH = 40;

/** The abbreviation at an offset: what stands farther off is not looked at, however long the text is. */
export function abbreviationAt(text: string, offset: number): Abbreviation | undefined {
  const from = Math.max(0, offset - REACH);
  return findAbbreviations(text.slice(from, offset + REACH))
    .map((one) => ({ ...one, start: one.start + from, end: one.end + from }))
    .find(({ start, end }) => start <= offset && offset < end);
}

/** A line's or a sentence's beginning: list marks and blanks may stand between. */
const beginning = /(?:^|[.!?]\s|\n)[\s>*•-]{0,20}$/u;

/** A meaning as it is written in an abbreviation's place: with a capital where a sentence begins. */
export function spelledOut(text: string, { start }: Span, meaning: string): string {
  const begins = beginning.test(text.slice(Math.max(0, start - 20), start));
  return begins ? meaning.charAt(0).toUpperCase() + meaning.slice(1) : meaning;
}
