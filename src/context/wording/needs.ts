import type { Part, Sequence } from './parse-wording';

/**
 * Words of which one must stand in a sentence for a wording to be there, besides its first: those of the part that has the
 * fewest. A beginning of words ends in `*`. Null where no part tells.
 */
export function needsOf(sequence: Sequence): readonly string[] | null {
  const first = sequence.findIndex((part) => part.kind === 'gap' || !part.optional);
  const lists = sequence.slice(first + 1).flatMap((part) => {
    const words = wordsOf(part);
    return words === null ? [] : [words];
  });
  return lists.sort((a, b) => a.length - b.length)[0] ?? null;
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
