import { sameEnds } from '../note/same-ends';
import type { Steps } from '../note/steps';
import type { Range } from './problem';

/** Words of an entry. Offsets into the entry. */
export interface Words extends Range {
  /** As they are compared. */
  readonly text: string;
}

/** Words with the number of their entry, and the first of an earlier entry that hold them, or are held by them. */
export interface Copy {
  readonly words: Words;
  readonly entry: number;
  readonly earlier: Words;
  readonly earlierEntry: number;
}

/** There is none. */
const NONE = -1;

/** So many are compared with all before them in one step. */
const MANY = 100;

/**
 * Finds what was copied from entry to entry. All are compared with all, so what was found is remembered: where an entry changes, only
 * what it holds now and what had been copied from it is looked for again.
 */
export class Copies {
  #all: readonly Words[] = [];
  /** For each the place of the first earlier one that is a copy. */
  #earlier: readonly number[] = [];

  /** @param entries the words of each entry, in the order of the text; of an entry that has not changed the same objects */
  *of(entries: readonly (readonly Words[])[]): Steps<Copy[]> {
    const all: Words[] = [];
    const owners: number[] = [];
    for (const [n, entry] of entries.entries())
      for (const words of entry) {
        all.push(words);
        owners.push(n);
      }
    const isCopy = (a: number, b: number): boolean => {
      const [one, other] = [all[a]!.text, all[b]!.text];
      return owners[a] !== owners[b] && (other.includes(one) || one.includes(other));
    };
    const first = (n: number, from: number, to: number): number => {
      for (let k = from; k < to; k += 1) if (isCopy(n, k)) return k;
      return NONE;
    };
    const { before: from, behind: same } = sameEnds(this.#all, all);
    const by = all.length - this.#all.length;
    const behind = all.length - same;
    const earlier = this.#earlier.slice(0, from);
    for (let n = from; n < behind; n += 1) {
      if (n % MANY === MANY - 1) yield;
      earlier.push(first(n, 0, n));
    }
    for (let n = behind; n < all.length; n += 1) {
      const known = this.#earlier[n - by]!;
      const isGone = known >= from && known + by < behind;
      if (isGone) earlier.push(first(n, 0, n));
      else {
        const now = known < from ? known : known + by;
        const fresh = now === NONE || now >= behind ? first(n, from, behind) : NONE;
        earlier.push(fresh === NONE ? now : fresh);
      }
    }
    this.#all = all;
    this.#earlier = earlier;
    return all.flatMap((words, n) => {
      const place = earlier[n]!;
      if (place === NONE) return [];
      const [entry, earlierEntry] = [owners[n]!, owners[place]!];
      return [{ words, entry, earlier: all[place]!, earlierEntry }];
    });
  }
}
