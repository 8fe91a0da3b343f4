/** Longer numbers are nobody's who counts, and could not be told from the next. */
const MOST = 1e15;

/** Gives the lines of a standoff file numbers that are not taken yet, of each kind of line. */
export class LineNumbers {
  readonly #last = new Map<string, number>();

  /** @param taken ids of lines that the file has */
  constructor(taken: Iterable<string> = []) {
    for (const id of taken) {
      const number = Number(id.slice(1));
      const kind = id.slice(0, 1);
      if (number <= MOST && number > (this.#last.get(kind) ?? 0)) this.#last.set(kind, number);
    }
  }

  /** The next id of a kind: `T3`. */
  next(kind: string): string {
    const number = (this.#last.get(kind) ?? 0) + 1;
    this.#last.set(kind, number);
    return `${kind}${number}`;
  }
}
