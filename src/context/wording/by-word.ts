const NONE: readonly never[] = [];

/** Numbers of wordings by words of theirs; a word that ends in `*` stands for all that begin so. */
export class ByWord {
  readonly #lists = new Map<string, number[]>();
  #longestBeginning = 0;

  add(word: string, wording: number): void {
    const list = this.#lists.get(word);
    if (list !== undefined) list.push(wording);
    else {
      this.#lists.set(word, [wording]);
      if (word.endsWith('*'))
        this.#longestBeginning = Math.max(this.#longestBeginning, word.length - 1);
    }
  }

  /** The numbers of a word of a text. */
  of(word: string): readonly number[] {
    const found = [...(this.#lists.get(word) ?? NONE)];
    const longest = Math.min(word.length, this.#longestBeginning);
    for (let length = 1; length <= longest; length += 1)
      found.push(...(this.#lists.get(`${word.slice(0, length)}*`) ?? NONE));
    return found.length === 0 ? NONE : [...new Set(found)];
  }
}
