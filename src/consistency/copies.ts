import type { Range } from './problem';

/** Words of an entry. Offsets into the entry. */
export interface Words extends Range {
  /** As they are compared. */
  readonly text: string;
}

/** Words, and the first of an earlier entry that hold them, or are held by them. */
export interface Copy {
  readonly words: Words;
  readonly earlier: Words;
}

/**
 * Finds what was copied from entry to entry. All are compared with all, so what was found is remembered: where an entry changes, only
 * what it holds now and what had been copied from it is looked for again.
 */
export class Copies {
  #last: readonly Words[] = [];
  readonly #earlier = new Map<Words, Words | null>();

  /** @param entries the words of each entry, in the order of the text; of an entry that has not changed the same objects */
  of(entries: readonly (readonly Words[])[]): Copy[] {
    const all = entries.flat();
    const owners = new Map(entries.flatMap((entry) => entry.map((words) => [words, entry])));
    const places = new Map(all.map((words, n) => [words, n]));
    const isCopy = (one: Words, other: Words): boolean =>
      owners.get(one) !== owners.get(other) &&
      (other.text.includes(one.text) || one.text.includes(other.text));
    const firstBefore = (n: number): Words | null => {
      const one = all[n]!;
      for (let k = 0; k < n; k += 1) if (isCopy(one, all[k]!)) return all[k]!;
      return null;
    };
    const [from, same] = this.#unchanged(all);
    const gone = new Set(this.#last.slice(from, this.#last.length - same));
    const behind = all.length - same;
    const fresh = all.slice(from, behind);
    for (const words of gone) this.#earlier.delete(words);
    for (let n = from; n < behind; n += 1) this.#earlier.set(all[n]!, firstBefore(n));
    for (let n = behind; n < all.length; n += 1) {
      const one = all[n]!;
      const known = this.#earlier.get(one) ?? null;
      if (known !== null && gone.has(known)) this.#earlier.set(one, firstBefore(n));
      else if (known === null || (places.get(known) ?? 0) >= behind) {
        const sooner = fresh.find((other) => isCopy(one, other));
        if (sooner !== undefined) this.#earlier.set(one, sooner);
      }
    }
    this.#last = all;
    return all.flatMap((words) => {
      const earlier = this.#earlier.get(words) ?? null;
      return earlier === null ? [] : [{ words, earlier }];
    });
  }

  /** How many are the same as last time, at the beginning and at the end. */
  #unchanged(all: readonly Words[]): readonly [number, number] {
    const last = this.#last;
    const most = Math.min(all.length, last.length);
    let from = 0;
    while (from < most && all[from] === last[from]) from += 1;
    let same = 0;
    while (same < most - from && all[all.length - 1 - same] === last[last.length - 1 - same])
      same += 1;
    return [from, same];
  }
}
