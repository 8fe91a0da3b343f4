import { finish, type Steps } from '../note/steps';

/** Something that is worked out when it is first asked for: at once, or step by step before. */
export class Later<T> {
  #made: { readonly value: T } | undefined;

  constructor(private readonly make: () => Steps<T>) {}

  get value(): T {
    this.#made ??= { value: finish(this.make()) };
    return this.#made.value;
  }

  *steps(): Steps<T> {
    this.#made ??= { value: yield* this.make() };
    return this.#made.value;
  }
}
