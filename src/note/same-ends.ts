/** How many elements of two lists are the same: at their beginnings, and behind those at their ends. */
export interface SameEnds {
  readonly before: number;
  readonly behind: number;
}

export function sameEnds(one: readonly unknown[], other: readonly unknown[]): SameEnds {
  const most = Math.min(one.length, other.length);
  let before = 0;
  while (before < most && one[before] === other[before]) before += 1;
  const rest = most - before;
  const [a, b] = [one.length - 1, other.length - 1];
  let behind = 0;
  while (behind < rest && one[a - behind] === other[b - behind]) behind += 1;
  return { before, behind };
}

/** Something of each element of a list that changes little: made anew only where the list is not what it was. */
export class OfEach<One, Made> {
  #list: readonly One[] = [];
  #made: readonly Made[] = [];

  constructor(private readonly make: (one: One) => Made) {}

  of(list: readonly One[]): readonly Made[] {
    const { before, behind } = sameEnds(this.#list, list);
    if (before + behind < Math.max(list.length, this.#list.length)) {
      const fresh = list.slice(before, list.length - behind).map(this.make);
      this.#made = spliced(this.#made, { before, behind }, fresh);
    }
    this.#list = list;
    return this.#made;
  }
}

/** The ends of a list, with something else between them. */
export function spliced<T>(
  list: readonly T[],
  { before, behind }: SameEnds,
  between: readonly T[],
): readonly T[] {
  return list.slice(0, before).concat(between, list.slice(list.length - behind));
}
