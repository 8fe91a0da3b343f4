const NONE: readonly never[] = [];
type Lists = readonly (readonly number[])[];

/** Digits and small letters. */
const BASE = 36;

/** Lists of rising numbers as text: each number as what it is more than the one before. */
export function pack(lists: Lists): string {
  const used = lists.slice(0, lists.findLastIndex(({ length }) => length > 0) + 1);
  const packed = used.map((list) =>
    list.map((number, n) => (number - (list[n - 1] ?? 0)).toString(BASE)).join(' '),
  );
  return packed.join();
}

/** The opposite of `pack`. */
function unpack(lists: string): Lists {
  return lists.split(',').map((list) => {
    let number = 0;
    return list === '' ? NONE : list.split(' ').map((more) => (number += parseInt(more, BASE)));
  });
}

function joined(some: Lists, more: Lists): Lists {
  const longer = some.length < more.length ? more : some;
  return longer.map((_, n) => [...new Set([...(some[n] ?? NONE), ...(more[n] ?? NONE)])]);
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

  /** The lists of a word of a text; those behind the last that has a number are left out. */
  of(word: string): Lists {
    const found = this.#packed(word);
    if (found.length === 0) return NONE;
    const all = found.map(unpack);
    return all.length === 1 ? all[0]! : all.reduce(joined);
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
