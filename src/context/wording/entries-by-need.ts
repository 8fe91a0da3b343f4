import type { Sequence } from './parse-wording';

/** A wording with what it stands for. */
export interface Entry<Row> {
  readonly row: Row;
  readonly sequence: Sequence;
  /** Words of which a sentence must hold one (see `needsOf`); null: any sentence will do. */
  readonly needs: readonly string[] | null;
}

/** Wordings by the words that a sentence must hold besides, so that `no` does not call up all that can be denied. */
export class EntriesByNeed<Row> {
  readonly #all: Entry<Row>[] = [];
  /** Numbers in `#all`. */
  readonly #free: number[] = [];
  readonly #byNeed = new Map<string, number[]>();

  constructor(entries: Iterable<Entry<Row>>) {
    for (const entry of entries) this.add(entry);
  }

  /** Adds an entry, once. */
  add(entry: Entry<Row>): void {
    if (this.#all.includes(entry)) return;
    const number = this.#all.push(entry) - 1;
    if (entry.needs === null) this.#free.push(number);
    for (const need of entry.needs ?? []) {
      const numbers = this.#byNeed.get(need);
      if (numbers === undefined) this.#byNeed.set(need, [number]);
      else numbers.push(number);
    }
  }

  /** Those that may be in a sentence that holds these words, in the order in which they were added. */
  thatMay(held: ReadonlySet<string>): ReadonlySet<Entry<Row>> {
    if (this.#all.length === 0) return EMPTY;
    const numbers = new Set(this.#free);
    if (this.#byNeed.size < held.size) {
      for (const [need, entries] of this.#byNeed)
        if (held.has(need)) for (const number of entries) numbers.add(number);
    } else {
      for (const word of held)
        for (const number of this.#byNeed.get(word) ?? []) numbers.add(number);
    }
    if (numbers.size === 0) return EMPTY;
    const ordered = [...numbers].sort((a, b) => a - b);
    return new Set(ordered.map((number) => this.#all[number] as Entry<Row>));
  }
}

const EMPTY: ReadonlySet<never> = new Set();
