import { assertFindings } from '../assertion/assert-findings';
import { withoutIgnored } from '../assertion/without-ignored';
import { opensEntry } from '../note/entries';
import type { ContextFinding } from '../context/context-finding';
import {
  ALONE,
  type ContextFacts,
  type ContextRest,
  isOpen,
  sameRest,
} from '../context/context-facts';
import { type ContextReading, contextSteps, settle, startsOf } from '../context/read-context';
import type { Finding } from '../findings/finding';
import { statementSteps } from '../findings/read-findings';
import { CAPTION } from '../findings/tables';
import { type Note, type NoteStretch, readStretch } from '../note/note';
import { isSameSection, type Opening, type OpenSection } from '../note/sections';
import type { Steps } from '../note/steps';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { BlockKeys } from './keys';
import { shiftContext, shiftFinding } from './shift';

/** What a block is read with besides its own words. */
export interface BlockSetting {
  /** What the headings above leave open. */
  readonly above: OpenSection;
  /** The line above it, where it begins with a table whose caption that may be. */
  readonly caption: string;
  readonly own: OwnVocabulary | undefined;
}

/** A block as it was read. All offsets are offsets into the block; in place of ids its findings have keys (`keys.ts`). */
export class BlockReading {
  readonly note: Note;
  readonly openings: readonly Opening[];
  /** What its headings leave open for the next block. */
  readonly open: OpenSection;
  /** Offsets of the lines that open a dated entry. */
  readonly dated: readonly number[];
  readonly findings: readonly Finding[];
  readonly facts: ContextFacts;
  /** Kept where what the rest of the note says may change what it means. */
  readonly #context: ContextReading;
  readonly #keys: BlockKeys;
  #settled:
    { readonly rest: ContextRest; readonly findings: readonly ContextFinding[] } | undefined;

  constructor(
    readonly number: number,
    readonly text: string,
    readonly setting: BlockSetting,
    { note, openings, open }: NoteStretch,
    findings: readonly Finding[],
    context: ContextReading,
  ) {
    this.note = note;
    this.openings = openings;
    this.open = open;
    this.dated = note.lines.filter(opensEntry).map(({ start }) => start);
    this.facts = context.facts;
    this.#context = isOpen(context.facts) ? context : { ...context, ...NO_DRAFTS };
    this.#keys = new BlockKeys(number, [
      ...findings.map(({ start }) => start),
      ...startsOf(context),
    ]);
    this.findings = findings.map((one) => shiftFinding(one, 0, this.#keys.keyOf(one)));
    if (!isOpen(context.facts)) this.#settle(ALONE, settle(note, context, ALONE));
  }

  /** What it says beyond motor signs. @param rest what the rest of the note says to it */
  contextFindings(rest: ContextRest): readonly ContextFinding[] {
    if (!isOpen(this.facts)) return this.#settled?.findings ?? [];
    if (this.#settled && sameRest(this.#settled.rest, rest)) return this.#settled.findings;
    return this.#settle(rest, settle(this.note, this.#context, rest));
  }

  #settle(rest: ContextRest, found: readonly ContextFinding[]): readonly ContextFinding[] {
    const findings = found.map((one) => shiftContext(one, 0, this.#keys.keyOf(one)));
    this.#settled = { rest, findings };
    return findings;
  }

  /** The offset in the block at which the words of a finding begin. */
  placeOf(key: string): number {
    return this.#keys.placeOf(key);
  }

  /** The line that may be the caption of a table in the next block: the last one, blank ones left out. */
  get captionBelow(): string {
    const last = this.note.lines.slice(-CAPTION).findLast(({ text }) => text.trim() !== '');
    return last?.text ?? '';
  }

  /** Whether it would be read the same with something else. */
  holdsWith({ above, caption, own }: BlockSetting): boolean {
    const { setting } = this;
    return (
      isSameSection(setting.above, above) && setting.caption === caption && setting.own === own
    );
  }
}

/** Reads a block, sentence by sentence. @param number one that no other block of the note has */
export function* blockSteps(
  number: number,
  text: string,
  setting: BlockSetting,
): Steps<BlockReading> {
  const { above, caption, own } = setting;
  const stretch = stretchOf(text, above, own);
  const { note } = stretch;
  const stated = assertFindings(note, yield* statementSteps(note, own, caption), own);
  const findings = own === undefined ? stated : withoutIgnored(note, stated, own);
  const context = yield* contextSteps(note, own);
  return new BlockReading(number, text, setting, stretch, findings, context);
}

/** The structure of a block, without the empty line behind its last line end, which is the next block's first. */
export function stretchOf(
  text: string,
  above: OpenSection,
  own: OwnVocabulary | undefined,
): NoteStretch {
  const { note, openings, open } = readStretch(text, own, above);
  const last = note.lines.at(-1);
  const isEmpty = last?.start === text.length && last.end === text.length;
  return { note: isEmpty ? { ...note, lines: note.lines.slice(0, -1) } : note, openings, open };
}

const NO_DRAFTS = { plain: [], sensory: [], course: [] };
