import { isGap, type Part, type Sequence } from './parse-wording';

/** Words of which one must stand wherever a wording does; a word that ends in `*` stands for all that begin so. */
export interface Need {
  readonly words: readonly string[];
  /** How common they are together. */
  readonly commonness: number;
}

/** How common a word is, or all that begin so. */
export type Commonness = (word: string) => number;

/** The rarest and the second rarest need of a wording's parts; the same twice where it has one alone, null where it has none. */
export function needsOf(
  sequence: Sequence,
  commonness: Commonness,
): readonly [rarest: Need, second: Need] | null {
  let rarest: Need | null = null;
  let second: Need | null = null;
  for (const part of sequence) {
    const need = needOf(part, commonness);
    if (need === null) continue;
    if (rarest === null || need.commonness < rarest.commonness) {
      second = rarest;
      rarest = need;
    } else if (second === null || need.commonness < second.commonness) second = need;
  }
  return rarest && [rarest, second ?? rarest];
}

function needOf(part: Part, commonness: Commonness): Need | null {
  if (isGap(part) || part.kind === 'class' || part.optional) return null;
  if (part.kind === 'word') return { words: [part.text], commonness: commonness(part.text) };
  if (part.kind === 'prefix') {
    const words = [`${part.text}*`];
    return { words, commonness: commonness(words[0]!) };
  }
  const words: string[] = [];
  let sum = 0;
  for (const sequence of part.choice.of) {
    const needs = needsOf(sequence, commonness);
    if (needs === null) return null;
    words.push(...needs[0].words);
    sum += needs[0].commonness;
  }
  return { words, commonness: sum };
}
