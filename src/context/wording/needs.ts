import type { Part, Sequence } from './parse-wording';

/** A way in which a wording can begin. */
export interface Beginning {
  /** A word, the beginning of one, or a class; null where it may be anything. */
  readonly first: Part | null;
  /** Words of which one must stand in a sentence besides, those of the part that has the rarest; null where no part tells. */
  readonly needs: readonly string[] | null;
}

/** All ways in which a wording can begin. A beginning of words ends in `*`. */
export function beginningsOf(sequence: Sequence): Beginning[] {
  const [part, ...rest] = sequence;
  if (part === undefined) return [];
  if (part.kind === 'gap') return [{ first: null, needs: needsOf(rest) }];
  const firsts =
    part.kind === 'choice' ? part.choice.of.flatMap(beginningsOf) : [{ first: part, needs: null }];
  const after = needsOf(rest);
  const begun = firsts.map(({ first, needs }) => ({ first, needs: rarer(needs, after) }));
  return part.optional ? [...begun, ...beginningsOf(rest)] : begun;
}

function needsOf(sequence: Sequence): readonly string[] | null {
  return sequence.map(wordsOf).reduce(rarer, null);
}

function rarer(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b;
  return commonness(b) < commonness(a) ? b : a;
}

/** Small words stand in nearly every sentence. */
const SMALL = 3;
const COMMON = 100;

function commonness(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + (length <= SMALL ? COMMON : 1), 0);
}

/** Words of which one stands wherever the part does. */
function wordsOf(part: Part): readonly string[] | null {
  if (part.kind === 'gap' || part.kind === 'class' || part.optional) return null;
  if (part.kind === 'word') return [part.word];
  if (part.kind === 'prefix') return part.word.length < 2 ? null : [`${part.word}*`];
  const all: string[] = [];
  for (const sequence of part.choice.of) {
    const words = sequence.map(wordsOf).find((list) => list !== null);
    if (words === undefined) return null;
    all.push(...words);
  }
  return all;
}
