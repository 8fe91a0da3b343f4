/** How two raters sorted the same things into categories: how many the first one put into the one and the second into the other. */
export class ContingencyTable {
  readonly #cells = new Map<string, Map<string, number>>();
  #all = 0;

  add(first: string, second: string, times = 1): void {
    const row = this.#cells.get(first) ?? new Map<string, number>();
    row.set(second, (row.get(second) ?? 0) + times);
    this.#cells.set(first, row);
    this.#all += times;
  }

  /** Adds what another table holds. */
  addAll(other: ContingencyTable): void {
    for (const [first, row] of other.#cells)
      for (const [second, times] of row) this.add(first, second, times);
  }

  /** How many things were sorted. */
  get all(): number {
    return this.#all;
  }

  /** How many both put into the same category. */
  get agreed(): number {
    let agreed = 0;
    for (const [category, row] of this.#cells) agreed += row.get(category) ?? 0;
    return agreed;
  }

  /** Cohen's kappa: 1 is full agreement, 0 what chance alone would give. Null where nothing varies, so that it is not defined. */
  get kappa(): number | null {
    if (this.#all === 0) return null;
    const seconds = new Map<string, number>();
    for (const row of this.#cells.values())
      for (const [category, times] of row)
        seconds.set(category, (seconds.get(category) ?? 0) + times);
    let chance = 0;
    for (const [category, row] of this.#cells) {
      const first = [...row.values()].reduce((sum, times) => sum + times, 0);
      chance += first * (seconds.get(category) ?? 0);
    }
    const expected = chance / this.#all ** 2;
    return expected === 1 ? null : (this.agreed / this.#all - expected) / (1 - expected);
  }
}
