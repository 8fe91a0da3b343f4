import type { EvidenceId, Localization } from '../localization/level';
import { localizationSteps } from '../localization/localize';
import type { Steps } from '../note/steps';
import { idOf } from './keys';
import { Later } from './later';
import type { ReadBlock } from './read-block';

/** What holds ids of findings in the levels. */
const LISTS: ReadonlySet<string> = new Set([
  ...['supportedBy', 'against', 'unexplained', 'explains', 'evidence', 'firedBy'],
]);

/** From so many statements on, lists of ids wait until they are asked for. */
const MANY = 500;

/**
 * The lists of keys in the levels of a note, as places among all that its blocks say: told once, however often the ids change. They
 * name every finding, so that they come from levels that are worked out from all of them.
 */
export class KeyedLists {
  #placeOf: ReadonlyMap<string, number> | undefined;
  readonly #places = new Map<readonly string[], readonly number[]>();
  readonly #whole: Later<Localization>;
  /** Whether the blocks say so much that the lists wait until they are asked for. */
  readonly wait: boolean;
  /** Whether anybody has asked for one that waited. */
  wereAsked = false;

  constructor(private readonly blocks: readonly ReadBlock[]) {
    this.wait =
      blocks.reduce((n, { findings, context }) => n + findings.length + context.length, 0) >= MANY;
    this.#whole = new Later(() =>
      localizationSteps(
        blocks.flatMap(({ findings }) => findings),
        blocks.flatMap(({ context }) => context),
      ),
    );
  }

  /** The levels with all keys. */
  get whole(): Localization {
    return this.#whole.value;
  }

  /** Works them out step by step. */
  steps(): Steps<Localization> {
    return this.#whole.steps();
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

/** Gives an object a list of ids. @param keys finds the keys */
type Give = (to: Parts, name: string, keys: () => readonly string[]) => void;

type Parts = Record<string, unknown>;

/**
 * The levels with ids in place of keys, frozen. In a long note the lists of ids are made when they are first asked for, as they change
 * with every character that is typed above, and few are looked at.
 *
 * @param starts where each block begins now
 */
export function withIds(
  levels: Localization,
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
    to[name] = listOf(keys());
  };
  const later: Give = (to, name, keys) => {
    let list: readonly EvidenceId[] | undefined;
    const get = (): readonly EvidenceId[] => {
      lists.wereAsked = true;
      return (list ??= listOf(keys()));
    };
    Object.defineProperty(to, name, { get, enumerable: true });
  };
  return copied(levels, () => lists.whole, lists.wait ? later : now) as Localization;
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

/** A frozen copy with other lists. @param whole finds the same with all keys */
function copied(value: unknown, whole: () => unknown, give: Give): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const parts = value.map((one: unknown, n) =>
      copied(one, () => (whole() as readonly unknown[])[n], give),
    );
    return Object.freeze(parts);
  }
  const copy: Parts = {};
  for (const name in value) {
    const part = (): unknown => (whole() as Parts)[name];
    if (LISTS.has(name)) give(copy, name, part as () => readonly string[]);
    else copy[name] = copied((value as Parts)[name], part, give);
  }
  return Object.freeze(copy);
}
