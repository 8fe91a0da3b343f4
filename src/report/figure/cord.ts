import { segmentNumber } from '../../anatomy/segments';

/** The cord's groups of segments: their letter, which, how high each is drawn; how far the letter stands above the middle. */
export const cordGroups = [
  { letter: 'C', first: 1, count: 8, height: 6, lift: 19 },
  { letter: 'T', first: 9, count: 12, height: 5, lift: 0 },
  { letter: 'L', first: 21, count: 5, height: 5, lift: 2 },
  { letter: 'S', first: 26, count: 5, height: 4, lift: 0 },
] as const;

/** How far from the midline the groups' letters stand. */
export const GROUP_LETTER = 18;

/** Where the first segment begins. */
const TOP = 196;

/** Upper edges of the segments, and the lower edge of the last. */
export const segmentEdges: readonly number[] = cordGroups
  .flatMap(({ count, height }) => Array.from({ length: count }, () => height))
  .reduce<number[]>((edges, height) => [...edges, edges.at(-1)! + height], [TOP]);

/** From the first segment to the last, by number: C1 is 1. */
export interface Segments {
  readonly first: number;
  readonly last: number;
}

/** The segments that words name, `C5-C6`, `L5`, from the highest to the lowest; null where they name none. */
export function segmentsIn(words: string | null): Segments | null {
  const numbers = [...(words ?? '').matchAll(/[CTLS]\d{1,2}/g)]
    .map(([name]) => segmentNumber(name))
    .filter((number) => number !== null);
  if (numbers.length === 0) return null;
  return { first: Math.min(...numbers), last: Math.max(...numbers) };
}

/** Where segments of the cord are drawn. */
export function segmentsHeight({ first, last }: Segments): { top: number; bottom: number } {
  return { top: segmentEdges[first - 1]!, bottom: segmentEdges[last]! };
}

const LOWEST_THORACIC = 20;

/** Where the roots of segments leave the canal: near their segment, but far below it from L1 on, as the cord ends above. */
export function rootsHeight({ first, last }: Segments): number {
  const middle = (first + last) / 2;
  if (middle > LOWEST_THORACIC) return 350 + (middle - LOWEST_THORACIC) * 3.6;
  const { top, bottom } = segmentsHeight({ first, last });
  return (top + bottom) / 2 + 3;
}
