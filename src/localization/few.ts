import { type PerLesion, zeros } from './columns';

/** Chances of which most are 0, with the lesions that have others: what is made of them need visit these alone. */
export class Few {
  readonly chances: PerLesion;
  /** Indexes of the lesions whose chance is not 0. */
  readonly takers: number[] = [];

  /** @param lesions how many there are */
  constructor(lesions: number) {
    this.chances = zeros(lesions);
  }

  set(lesion: number, chance: number): void {
    if (this.chances[lesion] === 0) this.takers.push(lesion);
    this.chances[lesion] = chance;
  }

  /** Adds a share of others. */
  add(others: Few, share: number): void {
    const { takers, chances } = others;
    for (const lesion of takers) this.set(lesion, this.chances[lesion]! + share * chances[lesion]!);
  }

  /** Each multiplied by the lesion's factor. */
  times(factors: PerLesion): Few {
    const product = new Few(this.chances.length);
    for (const lesion of this.takers) product.set(lesion, this.chances[lesion]! * factors[lesion]!);
    return product;
  }

  /** Keeps the greater of its own and a share of others. */
  raise(others: Few, share: number): void {
    const { takers, chances } = others;
    for (const lesion of takers) {
      const one = share * chances[lesion]!;
      if (one > this.chances[lesion]!) this.set(lesion, one);
    }
  }
}

/** Multiplies what is spared so far by what one more way, or a share of it, spares. */
export function spareFew(kept: PerLesion, { takers, chances }: Few, share = 1): void {
  for (const lesion of takers) kept[lesion]! *= 1 - Math.min(share * chances[lesion]!, 1);
}

/** What several independent ways spare. */
export class Spared {
  readonly #kept: PerLesion;
  readonly #any: Few;

  constructor(lesions: number) {
    this.#kept = zeros(lesions).fill(1);
    this.#any = new Few(lesions);
  }

  /** One more way, or a share of it; a way nobody takes may be left out. */
  by(way: Few | undefined, share = 1): void {
    if (way === undefined) return;
    spareFew(this.#kept, way, share);
    for (const lesion of way.takers) this.#any.set(lesion, 1);
  }

  /** What they take. */
  taken(): Few {
    const { takers, chances } = this.#any;
    for (const lesion of takers) chances[lesion] = 1 - this.#kept[lesion]!;
    return this.#any;
  }
}
