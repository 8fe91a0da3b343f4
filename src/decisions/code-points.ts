/**
 * brat counts characters (code points), JavaScript UTF-16 units: an emoji is one there and two here. Both ways between the two,
 * for offsets into one text.
 */
export class CodePoints {
  /** UTF-16 offsets at which the second half of a pair stands. */
  readonly #pairs: readonly number[];

  constructor(private readonly text: string) {
    this.#pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1);
  }

  /** The number of characters before a UTF-16 offset. */
  fromUtf16(offset: number): number {
    return offset - this.#before(offset);
  }

  /** The UTF-16 offset behind so many characters; the text's end where it has fewer. */
  toUtf16(characters: number): number {
    let offset = characters;
    for (const pair of this.#pairs) {
      if (pair > offset) break;
      offset += 1;
    }
    return Math.min(offset, this.text.length);
  }

  #before(offset: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
