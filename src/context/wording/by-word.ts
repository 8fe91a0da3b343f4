import { onceAForm, type Form } from '../../language/forms';
import { piecesOf } from './words';

const NONE: readonly never[] = [];

/** Numbers of wordings by words of theirs; a word that ends in `*` stands for all that begin so. Add all before the first is asked for. */
export class ByWord {
  readonly #lists = new Map<string, number[]>();
  #longestBeginning = 0;
  /** The numbers of a word of a text. */
  readonly ofWord: (word: Form) => readonly number[] = onceAForm(({ text }) => this.#find(text));
  /** Those of all words that a token is. */
  readonly ofToken: (token: Form) => readonly number[] = onceAForm((token) =>
    listOf(piecesOf(token).flatMap((word) => this.#find(word.text))),
  );

  add(word: string, wording: number): void {
    const list = this.#lists.get(word);
    if (list !== undefined) list.push(wording);
    else {
      this.#lists.set(word, [wording]);
      if (word.endsWith('*'))
        this.#longestBeginning = Math.max(this.#longestBeginning, word.length - 1);
    }
  }

  #find(word: string): readonly number[] {
    const found = [...(this.#lists.get(word) ?? NONE)];
    const longest = Math.min(word.length, this.#longestBeginning);
    for (let length = 1; length <= longest; length += 1)
      found.push(...(this.#lists.get(`${word.slice(0, length)}*`) ?? NONE));
    return listOf(found);
  }
}

const listOf = (numbers: readonly number[]): readonly number[] =>
  numbers.length === 0 ? NONE : [...new Set(numbers)];
