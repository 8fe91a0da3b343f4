import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { Localization } from '../localization/level';
import { localizationSteps } from '../localization/localize';
import type { Steps } from '../note/steps';
import { sameEnds } from '../note/same-ends';
import { KeyedLists, withIds } from './keyed-lists';
import type { ReadBlock } from './read-block';
import { SayingMemory } from './said-once';

/** The levels, the lists of the findings' keys, and the blocks that they were worked out from. */
interface Known {
  readonly blocks: readonly ReadBlock[];
  readonly levels: Localization;
  readonly lists: KeyedLists;
}

/**
 * Works out the levels of a note from what its blocks say, each thing once, by the keys of the findings; where they say the same as
 * last time, only the ids are new.
 */
export class LevelMemory {
  readonly #sayings = new SayingMemory();
  #last: Known | undefined;

  /** @param starts where each block begins */
  *steps(blocks: readonly ReadBlock[], starts: readonly number[]): Steps<Localization> {
    const last = this.#last;
    const same = last && saysSame(last.blocks, blocks) ? last : undefined;
    const { levels, lists } = same ?? (yield* this.#localized(blocks));
    // Who asked for the lists before does so again, and should not have to wait then.
    if (last?.lists.wereAsked) yield* lists.steps();
    this.#last = { blocks, levels, lists };
    return withIds(levels, lists, blocks, starts);
  }

  *#localized(blocks: readonly ReadBlock[]): Steps<Known> {
    yield;
    const lists = new KeyedLists(blocks);
    if (!lists.wait) return { blocks, levels: yield* lists.steps(), lists };
    const { findings, context, repeats } = yield* this.#sayings.onceSteps(blocks);
    return { blocks, levels: yield* localizationSteps(findings, context, repeats), lists };
  }
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
