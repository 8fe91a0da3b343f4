import type { ContextRest } from '../context/context-facts';
import type { ContextFinding } from '../context/context-finding';
import { isRejected } from '../decisions/apply-decisions';
import type { Finding } from '../findings/finding';
import { headsTable } from '../findings/table-head';
import { lexicon } from '../findings/lexicon';
import { deepFreeze } from '../note/freeze';
import { firstLine } from '../note/blocks';
import { openBelow, withPlainBlanks } from '../note/note';
import { isSameSection, type OpenSection } from '../note/sections';
import type { Steps } from '../note/steps';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { type BlockReading, type BlockSetting, blockSteps } from './block-reading';
import { placedContext, placedFinding } from './shift';

/** A block as it is read in its note, wherever it stands: the same object as long as it says the same. */
export interface ReadBlock {
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
  #read: ReadBlock | undefined;
  #decided:
    { readonly said: string; readonly of: ReadBlock; readonly block: ReadBlock } | undefined;

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

  /** The block as it was read. @param rest what the rest of the note says to it */
  in(reading: BlockReading, rest: ContextRest): ReadBlock {
    const { findings } = reading;
    const context = reading.contextFindings(rest);
    if (this.#read?.reading !== reading || this.#read.context !== context)
      this.#read = { reading, findings, context };
    return this.#read;
  }

  /** The findings with their ids and places in the note. */
  findingsAt(start: number, { findings }: BlockReading): readonly Finding[] {
    if (findings.length === 0) return findings;
    if (this.#findings?.start !== start || this.#findings.of !== findings) {
      const all = findings.map((one) => placedFinding(one, start));
      this.#findings = { start, of: findings, all };
    }
    return this.#findings.all;
  }

  contextAt(start: number, context: readonly ContextFinding[]): readonly ContextFinding[] {
    if (context.length === 0) return context;
    if (this.#context?.start !== start || this.#context.of !== context) {
      const all = context.map((one) => placedContext(one, start));
      this.#context = { start, of: context, all };
    }
    return this.#context.all;
  }

  /** The block with its findings as they were decided. @param decided those of the note, in the same order */
  decided(block: ReadBlock, decided: readonly Finding[]): ReadBlock {
    const said = JSON.stringify(
      decided.map(({ side, assertion, decision = null }) => [side, assertion, decision]),
    );
    if (this.#decided?.said !== said || this.#decided.of !== block) {
      const all = block.findings.map((finding, n) => {
        const { side, assertion, decision } = decided[n] as Finding;
        return decision ? { ...finding, side, assertion, decision } : finding;
      });
      const findings = deepFreeze(all.filter((one) => !isRejected(one)));
      this.#decided = { said, of: block, block: { ...block, findings } };
    }
    return this.#decided.block;
  }
}

interface Placed<T> {
  readonly start: number;
  readonly of: readonly T[];
  readonly all: readonly T[];
}
