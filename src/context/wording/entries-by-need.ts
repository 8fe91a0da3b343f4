import type { Sequence } from './parse-wording';

/** A wording with what it stands for. */
export interface Entry<Row> {
  readonly row: Row;
  readonly sequence: Sequence;
  /** Numbers of the words of which a sentence must hold one (see `needsOf`); null: any sentence will do. */
  readonly needs: readonly number[] | null;
}

/** Wordings by the words that a sentence must hold besides, so that `no` does not call up all that can be denied. */
export class EntriesByNeed<Row> {
  readonly #all: Entry<Row>[] = [];
  readonly #known = new Set<Entry<Row>>();
  /** Numbers in `#all`. */
  readonly #free: number[] = [];
  readonly #byNeed = new Map<number, number[]>();

  /** Adds an entry, once. */
  add(entry: Entry<Row>): void {
    if (this.#known.has(entry)) return;
    this.#known.add(entry);
    const number = this.#all.push(entry) - 1;
    if (entry.needs === null) this.#free.push(number);
    for (const need of entry.needs ?? []) {
      const numbers = this.#byNeed.get(need);
      if (numbers === undefined) this.#byNeed.set(need, [number]);
      else numbers.push(number);
    }
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** Those that may be in a sentence that holds these words, in the order in which they were added. */
  thatMay(held: ReadonlySet<number>): readonly Entry<Row>[] {
    const numbers = [...this.#free];
    if (this.#byNeed.size < held.size) {
      for (const [need, entries] of this.#byNeed) if (held.has(need)) numbers.push(...entries);
    } else {
      for (const need of held) numbers.push(...(this.#byNeed.get(need) ?? NONE));
    }
    if (numbers.length === 0) return NONE;
    const ordered = numbers.length === 1 ? numbers : [...new Set(numbers)].sort((a, b) => a - b);
    return ordered.map((number) => this.#all[number] as Entry<Row>);
  }
}

const NONE: readonly never[] = [];
