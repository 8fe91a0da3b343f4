import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { Localization } from '../localization/level';
import { localizationSteps } from '../localization/localize';
import { deepFreeze } from '../note/freeze';
import type { Steps } from '../note/steps';
import { idOf } from './keys';
import type { ReadBlock } from './read-block';

/**
 * Works out the levels of a note from what its blocks say, by the keys of the findings; where they say the same as last time, only
 * the ids are new.
 */
export class LevelMemory {
  #last: { readonly blocks: readonly ReadBlock[]; readonly keyed: Localization } | undefined;

  *steps(blocks: readonly ReadBlock[]): Steps<Localization> {
    const telling = blocks.filter(
      ({ findings, context }) => findings.length > 0 || context.length > 0,
    );
    yield;
    let keyed = this.#last && saysSame(this.#last.blocks, telling) ? this.#last.keyed : undefined;
    keyed ??= yield* localizationSteps(
      telling.flatMap(({ findings }) => findings),
      telling.flatMap(({ context }) => context),
    );
    this.#last = { blocks: telling, keyed };
    return yield* withIds(keyed, telling);
  }
}

function saysSame(before: readonly ReadBlock[], now: readonly ReadBlock[]): boolean {
  return before.length === now.length && before.every((block, n) => isSame(block, now[n]!));
}

function isSame(one: ReadBlock, other: ReadBlock): boolean {
  return (
    (one.findings === other.findings && one.context === other.context) ||
    (one.reading.number === other.reading.number &&
      said(one.findings) === said(other.findings) &&
      said(one.context) === said(other.context))
  );
}

/** All that findings say, wherever they stand. */
function said(findings: readonly (Finding | ContextFinding)[]): string {
  return JSON.stringify(findings, (name, value: unknown) =>
    name === 'start' || name === 'end' ? undefined : value,
  );
}

/** The same with ids in place of keys, frozen; part by part. */
function* withIds(keyed: Localization, blocks: readonly ReadBlock[]): Steps<Localization> {
  const byNumber = new Map(blocks.map((block) => [block.reading.number, block]));
  const ids = new Map<string, string>();
  const idFor = (key: string): string => {
    let id = ids.get(key);
    if (id === undefined) {
      const block = byNumber.get(Number(key.slice(key.lastIndexOf('#') + 1)));
      id = block === undefined ? key : idOf(key, block.start + block.reading.placeOf(key));
      ids.set(key, id);
    }
    return id;
  };
  const parts: [string, unknown][] = [];
  for (const [name, part] of Object.entries(keyed)) {
    yield;
    parts.push([name, deepFreeze(mapped<unknown>(part, idFor))]);
  }
  return Object.freeze(Object.fromEntries(parts)) as unknown as Localization;
}

/** A copy in which every key is mapped: strings of the form `sign@3#17`. */
function mapped<T>(value: T, map: (key: string) => string): T {
  if (Array.isArray(value)) return value.map((one: unknown) => mapped(one, map)) as T;
  if (typeof value === 'string')
    return (value.includes('#') && KEY.test(value) ? map(value) : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, mapped<unknown>(one, map)]),
  ) as T;
}

const KEY = /^[a-z-]+@[\d.]+#\d+$/u;
