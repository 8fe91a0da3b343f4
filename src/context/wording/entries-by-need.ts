import type { Sequence } from './parse-wording';

/** A wording with what it stands for. */
export interface Entry<Row> {
  readonly row: Row;
  readonly sequence: Sequence;
}

/** The needs that a sentence meets, by their numbers. */
export class MetNeeds {
  readonly all: number[] = [];
  readonly #met: Uint8Array;

  /** @param count how many needs there are */
  constructor(count: number) {
    this.#met = new Uint8Array(count);
  }

  add(need: number): void {
    if (this.#met[need] === 1) return;
    this.#met[need] = 1;
    this.all.push(need);
  }

  has(need: number): boolean {
    return this.#met[need] === 1;
  }

  clear(): void {
    for (const need of this.all) this.#met[need] = 0;
    this.all.length = 0;
  }
}

/** Those entries of a set that need a word, and their places in the set's order. */
interface Needing<Row> {
  readonly need: number;
  readonly entries: Entry<Row>[];
  readonly order: number[];
}

/** Wordings by the words that a sentence must hold besides, so that `no` does not call up all that can be denied. */
export class EntriesByNeed<Row> {
  /** By entry: which in the order of adding it is. */
  readonly #orders = new Map<Entry<Row>, number>();
  /** Those that need nothing. */
  readonly #free: Needing<Row> = { need: -1, entries: [], order: [] };
  readonly #byNeed = new Map<number, Needing<Row>>();
  readonly #all: Needing<Row>[] = [];

  /** Adds an entry. @param needs numbers of the words of which a sentence must hold one; null: any sentence will do */
  add(entry: Entry<Row>, needs: readonly number[] | null): void {
    const order = this.#orders.get(entry) ?? this.#orders.size;
    this.#orders.set(entry, order);
    for (const list of needs === null ? [this.#free] : needs.map((need) => this.#of(need))) {
      const before = list.order.findIndex((other) => other >= order);
      if (list.order[before] === order) continue;
      const at = before < 0 ? list.order.length : before;
      list.entries.splice(at, 0, entry);
      list.order.splice(at, 0, order);
    }
  }

  #of(need: number): Needing<Row> {
    let list = this.#byNeed.get(need);
    if (list === undefined) {
      list = { need, entries: [], order: [] };
      this.#byNeed.set(need, list);
      this.#all.push(list);
    }
    return list;
  }

  get isEmpty(): boolean {
    return this.#orders.size === 0;
  }

  /** Those that may be in a sentence that meets these needs, in the order in which they were added. */
  thatMay(met: MetNeeds): readonly Entry<Row>[] {
    let found = this.#free;
    if (this.#all.length < met.all.length) {
      for (const list of this.#all) if (met.has(list.need)) found = merged(found, list);
    } else {
      for (const need of met.all) {
        const list = this.#byNeed.get(need);
        if (list !== undefined) found = merged(found, list);
      }
    }
    return found.entries;
  }
}

/** Two lists as one, in order and without repetition. */
function merged<Row>(a: Needing<Row>, b: Needing<Row>): Needing<Row> {
  if (a.entries.length === 0) return b;
  const both: Needing<Row> = { need: -1, entries: [], order: [] };
  for (let [i, j] = [0, 0]; i < a.order.length || j < b.order.length;) {
    const [x, y] = [a.order[i] ?? Infinity, b.order[j] ?? Infinity];
    both.entries.push((x <= y ? a.entries[i] : b.entries[j]) as Entry<Row>);
    both.order.push(Math.min(x, y));
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return both;
}
