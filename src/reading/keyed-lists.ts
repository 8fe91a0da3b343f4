import type { EvidenceId, Localization } from '../localization/level';
import { idOf } from './keys';
import type { ReadBlock } from './read-block';

/** What holds ids of findings in the levels. */
const LISTS: ReadonlySet<string> = new Set([
  ...['supportedBy', 'against', 'unexplained', 'explains', 'evidence', 'firedBy'],
]);

/** The lists of keys in the levels of a note, as places among all that its blocks say: told once, however often the ids change. */
export class KeyedLists {
  #placeOf: ReadonlyMap<string, number> | undefined;
  readonly #places = new Map<readonly string[], readonly number[]>();

  /** How many statements the blocks hold. */
  readonly length: number;

  constructor(private readonly blocks: readonly ReadBlock[]) {
    this.length = blocks.reduce(
      (n, { findings, context }) => n + findings.length + context.length,
      0,
    );
  }

  placesOf(keys: readonly string[]): readonly number[] {
    let places = this.#places.get(keys);
    if (places === undefined) {
      this.#placeOf ??= new Map(all(this.blocks, (key) => key).map((key, place) => [key, place]));
      const placeOf = this.#placeOf;
      places = keys.map((key) => placeOf.get(key)!);
      this.#places.set(keys, places);
    }
    return places;
  }
}

/** From so many statements on, lists of ids wait until they are asked for. */
const MANY = 1000;

/** Gives an object a list of ids. */
type Give = (to: Record<string, unknown>, name: string, keys: readonly string[]) => void;

/**
 * The levels with ids in place of keys, frozen. In a long note the lists of ids are made when they are first asked for, as they change
 * with every character that is typed above, and few are looked at.
 *
 * @param starts where each block begins now
 */
export function withIds(
  keyed: Localization,
  lists: KeyedLists,
  blocks: readonly ReadBlock[],
  starts: readonly number[],
): Localization {
  let ids: readonly EvidenceId[] | undefined;
  const listOf = (keys: readonly string[]): readonly EvidenceId[] => {
    const known = (ids ??= all(blocks, (key, start, n) => idOf(key, start + starts[n]!)));
    return Object.freeze(lists.placesOf(keys).map((place) => known[place]!));
  };
  const now: Give = (to, name, keys) => {
    to[name] = listOf(keys);
  };
  const later: Give = (to, name, keys) => {
    let list: readonly EvidenceId[] | undefined;
    Object.defineProperty(to, name, { get: () => (list ??= listOf(keys)), enumerable: true });
  };
  return copied<Localization>(keyed, lists.length < MANY ? now : later);
}

/**
 * Something of each finding in the order of the blocks; motor signs of a block first.
 *
 * @param make gets its key, the offset in its block at which it begins, and the number of the block
 */
function all<T>(
  blocks: readonly ReadBlock[],
  make: (key: string, start: number, block: number) => T,
): readonly T[] {
  const made: T[] = [];
  for (const [n, { findings, context }] of blocks.entries()) {
    for (const { id, start } of findings) made.push(make(id, start, n));
    for (const { id, start } of context) made.push(make(id, start, n));
  }
  return made;
}

/** A frozen copy with other lists. */
function copied<T>(value: T, give: Give): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return Object.freeze(value.map((one: unknown) => copied(one, give))) as T;
  const copy: Record<string, unknown> = {};
  for (const name in value) {
    const part: unknown = value[name];
    if (LISTS.has(name)) give(copy, name, part as readonly string[]);
    else copy[name] = copied(part, give);
  }
  return Object.freeze(copy) as T;
}
