import { isGap, type Part, type Sequence } from './parse-wording';

/** How common a word is; a beginning of words ends in `*`. */
export type Commonness = (word: string) => number;

/**
 * Words of which one stands wherever a wording does, those of its part that has the rarest; a beginning of words ends in `*`.
 * Null where it can do without any.
 */
export function keysOf(sequence: Sequence, commonness: Commonness): readonly string[] | null {
  let rarest: readonly string[] | null = null;
  let least = Infinity;
  for (const part of sequence) {
    const words = wordsOf(part, commonness);
    if (words === null) continue;
    let sum = 0;
    for (const word of words) sum += commonness(word);
    if (sum >= least) continue;
    rarest = words;
    least = sum;
  }
  return rarest;
}

/** Words of which one stands wherever the part does. */
function wordsOf(part: Part, commonness: Commonness): readonly string[] | null {
  if (isGap(part) || part.kind === 'class' || part.optional) return null;
  if (part.kind === 'word') return [part.text];
  if (part.kind === 'prefix') return [`${part.text}*`];
  const all: string[] = [];
  for (const sequence of part.choice.of) {
    const words = keysOf(sequence, commonness);
    if (words === null) return null;
    all.push(...words);
  }
  return all;
}
