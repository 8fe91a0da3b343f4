import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { Localization } from '../localization/level';
import { localizationSteps } from '../localization/localize';
import type { Steps } from '../note/steps';
import { KeyedLists, withIds } from './keyed-lists';
import type { ReadBlock } from './read-block';
import { sameEnds } from '../note/same-ends';

/** The levels by the keys of the findings, and the blocks that they were worked out from. */
interface Known {
  readonly blocks: readonly ReadBlock[];
  readonly keyed: Localization;
  readonly lists: KeyedLists;
}

/**
 * Works out the levels of a note from what its blocks say, by the keys of the findings; where they say the same as last time, only
 * the ids are new.
 */
export class LevelMemory {
  #last: Known | undefined;

  /** @param starts where each block begins */
  *steps(blocks: readonly ReadBlock[], starts: readonly number[]): Steps<Localization> {
    const same = this.#last && saysSame(this.#last.blocks, blocks) ? this.#last : undefined;
    const { keyed, lists } = same ?? (yield* localized(blocks));
    this.#last = { blocks, keyed, lists };
    return withIds(keyed, lists, blocks, starts);
  }
}

function* localized(blocks: readonly ReadBlock[]): Steps<Known> {
  yield;
  const keyed = yield* localizationSteps(
    blocks.flatMap(({ findings }) => findings),
    blocks.flatMap(({ context }) => context),
  );
  return { blocks, keyed, lists: new KeyedLists(blocks) };
}

function saysSame(one: readonly ReadBlock[], other: readonly ReadBlock[]): boolean {
  const { before, behind } = sameEnds(one, other);
  const [was, is] = [one, other].map((blocks) =>
    blocks.slice(before, blocks.length - behind).filter(isTelling),
  );
  return was!.length === is!.length && was!.every((block, n) => isSame(block, is![n]!));
}

const isTelling = ({ findings, context }: ReadBlock): boolean =>
  findings.length > 0 || context.length > 0;

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
