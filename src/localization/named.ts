/** The statements of a note by what they name. */
export class Named<Statement> {
  readonly #places = new Map<string, number[]>();

  /** @param all in the order of the text */
  constructor(
    private readonly all: readonly Statement[],
    nameOf: (one: Statement) => string,
  ) {
    for (let place = 0; place < all.length; place += 1) {
      const name = nameOf(all[place]!);
      const known = this.#places.get(name);
      if (known) known.push(place);
      else this.#places.set(name, [place]);
    }
  }

  hasAny(names: readonly string[]): boolean {
    return names.some((name) => this.#places.has(name));
  }

  /** Those of some names, in the order of the text. */
  of(names: readonly string[] = []): Statement[] {
    const places = names.flatMap((name) => this.#places.get(name) ?? []);
    return places.sort((a, b) => a - b).map((place) => this.all[place]!);
  }
}
