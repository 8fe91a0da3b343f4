import type { ContextFinding } from '../context/context-finding';
import { isRejected } from '../decisions/apply-decisions';
import type { Finding } from '../findings/finding';
import { headsTable } from '../findings/tables';
import { lexicon } from '../findings/lexicon';
import { deepFreeze } from '../note/freeze';
import { firstLine } from '../note/blocks';
import { openBelow, withPlainBlanks } from '../note/note';
import { isSameSection, type OpenSection } from '../note/sections';
import type { Steps } from '../note/steps';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { type BlockReading, type BlockSetting, blockSteps } from './block-reading';
import { idOf } from './keys';
import { shiftContext, shiftFinding } from './shift';

/** A block at its place in the note, read. */
export interface ReadBlock {
  readonly start: number;
  readonly end: number;
  readonly reading: BlockReading;
  /** With keys, and offsets into the block. Without those that were rejected. */
  readonly findings: readonly Finding[];
  readonly context: readonly ContextFinding[];
}

/** What is known of a block's words, as long as they stand in the note. */
export class BlockMemory {
  #reading: BlockReading | undefined;
  #headsTable: boolean | undefined;
  #headings: { readonly above: OpenSection; readonly open: OpenSection } | undefined;
  #findings: Placed<Finding> | undefined;
  #context: Placed<ContextFinding> | undefined;
  #decided:
    { readonly said: string; readonly of: object; readonly all: readonly Finding[] } | undefined;

  /** @param number one that no other block of the note has */
  constructor(
    readonly number: number,
    readonly text: string,
    private readonly own: OwnVocabulary | undefined,
  ) {}

  /** Whether it begins with a table, of which the line above may be the caption. */
  get headsTable(): boolean {
    if (this.#headsTable === undefined) {
      this.#headsTable = headsTable(withPlainBlanks(firstLine(this.text)), lexicon(this.own));
    }
    return this.#headsTable;
  }

  *read(setting: BlockSetting): Steps<BlockReading> {
    if (!this.#reading?.holdsWith(setting))
      this.#reading = yield* blockSteps(this.number, this.text, setting);
    return this.#reading;
  }

  /** Whether it is known what its headings leave open. */
  isOpenBelow(above: OpenSection): boolean {
    return this.#headings !== undefined && isSameSection(this.#headings.above, above);
  }

  /** What its headings leave open, whether it is read or not. */
  openBelow(above: OpenSection): OpenSection {
    if (this.#headings === undefined || !isSameSection(this.#headings.above, above))
      this.#headings = { above, open: openBelow(this.text, this.own, above) };
    return this.#headings.open;
  }

  /** Whether its findings are known at a place. */
  isAt(start: number): boolean {
    return this.#findings?.start === start;
  }

  /** The findings with their ids and places in the note. */
  findingsAt(start: number, { findings }: BlockReading): readonly Finding[] {
    if (this.#findings?.start !== start || this.#findings.of !== findings) {
      const all = findings.map((one) => shiftFinding(one, start, idOf(one.id, one.start + start)));
      this.#findings = { start, of: findings, all };
    }
    return this.#findings.all;
  }

  contextAt(start: number, context: readonly ContextFinding[]): readonly ContextFinding[] {
    if (this.#context?.start !== start || this.#context.of !== context) {
      const all = context.map((one) => shiftContext(one, start, idOf(one.id, one.start + start)));
      this.#context = { start, of: context, all };
    }
    return this.#context.all;
  }

  /** The findings by their keys, as they were decided. @param decided those of the note, in the same order */
  decidedFindings({ findings }: BlockReading, decided: readonly Finding[]): readonly Finding[] {
    const said = JSON.stringify(
      decided.map(({ side, assertion, decision = null }) => [side, assertion, decision]),
    );
    if (this.#decided?.said !== said || this.#decided.of !== findings) {
      const all = findings.map((finding, n) => {
        const { side, assertion, decision } = decided[n] as Finding;
        return decision ? { ...finding, side, assertion, decision } : finding;
      });
      const kept = deepFreeze(all.filter((one) => !isRejected(one)));
      this.#decided = { said, of: findings, all: kept };
    }
    return this.#decided.all;
  }
}

interface Placed<T> {
  readonly start: number;
  readonly of: readonly T[];
  readonly all: readonly T[];
}
