/** A word of a text; offsets are UTF-16, `end` exclusive. */
interface Word {
  readonly start: number;
  readonly end: number;
}

/** What stands between blanks. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** A 1 for each word that one of the stretches touches. */
export function marked(words: readonly Word[], stretches: readonly Word[]): Uint8Array {
  const marks = new Uint8Array(words.length);
  for (const { start, end } of stretches) {
    for (let n = firstEndingAfter(words, start); n < words.length; n += 1) {
      if ((words[n] as Word).start >= end) break;
      marks[n] = 1;
    }
  }
  return marks;
}

function firstEndingAfter(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
