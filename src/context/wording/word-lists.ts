const NONE: readonly never[] = [];
/** Digits and small letters. */
const BASE = 36;

/** Lists of rising numbers as text: each number as what it is more than the one before. */
export function pack(lists: readonly (readonly number[])[]): string {
  const packed = lists.map((list) =>
    list.map((number, n) => (number - (list[n - 1] ?? 0)).toString(BASE)).join(' '),
  );
  return packed.join().replace(/,+$/u, '');
}

/** The opposite of `pack`. */
function unpack(lists: string): readonly (readonly number[])[] {
  return lists.split(',').map((list) => {
    let number = 0;
    return list === '' ? NONE : list.split(' ').map((more) => (number += parseInt(more, BASE)));
  });
}

/** Packed lists of numbers by words; a word that ends in `*` stands for all that begin so. */
export class WordLists {
  readonly #longestBeginning: number;

  constructor(private readonly byWord: Readonly<Record<string, string>>) {
    let longest = 0;
    for (const word in byWord)
      if (word.length > longest && word.endsWith('*')) longest = word.length - 1;
    this.#longestBeginning = longest;
  }

  /** The numbers of a word of a text in each of so many lists. */
  of(word: string, lists: number): readonly (readonly number[])[] {
    const found = this.#packed(word);
    if (found.length === 0) return NONE;
    const all = found.map(unpack);
    return Array.from({ length: lists }, (_, n) => [
      ...new Set(all.flatMap((one) => one[n] ?? NONE)),
    ]);
  }

  #packed(word: string): readonly string[] {
    const { byWord } = this;
    const found: string[] = [];
    if (Object.hasOwn(byWord, word)) found.push(byWord[word]!);
    const longest = Math.min(word.length, this.#longestBeginning);
    for (let length = 1; length <= longest; length += 1) {
      const beginning = `${word.slice(0, length)}*`;
      if (Object.hasOwn(byWord, beginning)) found.push(byWord[beginning]!);
    }
    return found;
  }
}
