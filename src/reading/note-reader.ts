import type { Analysis, AnalysisOptions } from '../analysis';
import { checkSteps } from '../consistency/check-note';
import { Copies } from '../consistency/copies';
import { NoteEntries } from '../consistency/entries-of-note';
import { restFor } from '../context/context-facts';
import type { Finding } from '../findings/finding';
import { isRejected, withDecisions } from '../decisions/apply-decisions';
import { withoutSilenced } from '../decisions/silence-problems';
import { deepFreeze } from '../note/freeze';
import type { Note } from '../note/note';
import { type Opening, sectionsOf, UNTITLED } from '../note/sections';
import { finish, type Steps } from '../note/steps';
import type { BlockReading } from './block-reading';
import { type Cut, cutSteps } from './cut';
import { EntryMemory, type ReadBlocks } from './entry-readings';
import { Later } from './later';
import { LevelMemory } from './level-memory';
import { noteSteps } from './note-of-blocks';
import { BlockMemory, type ReadBlock } from './read-block';
import { findingsIn, type Region } from './visible-findings';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';

/**
 * Reads a note again and again as it changes: what an edit does not touch is kept. The analysis is always the one that a reader
 * without memory would give.
 */
export class NoteReader {
  #cut: Cut<BlockMemory> | null = null;
  #numbers = 0;
  readonly #entries = new EntryMemory();
  readonly #copies = new Copies();
  readonly #levels = new LevelMemory();

  /** Reads the note at once. Levels, context and structure are worked out when they are first asked for. */
  read(text: string, options: AnalysisOptions = {}): Analysis {
    return finish(this.#steps(text, options)).analysis;
  }

  /** Reads the note step by step, until nothing is left to work out. It may be left off at any step, and another text be read. */
  *steps(text: string, options: AnalysisOptions = {}): Steps<Analysis> {
    const { analysis, later } = yield* this.#steps(text, options);
    for (const one of later) yield* one.steps();
    return analysis;
  }

  /**
   * Reads, step by step, what stands in some regions of a note that is too long to be read as a whole, and a little around them:
   * each finding is the one that the whole note would give.
   */
  *visibleSteps(
    text: string,
    regions: readonly Region[],
    { vocabulary, decisions }: AnalysisOptions = {},
  ): Steps<readonly Finding[]> {
    return yield* findingsIn(yield* this.#cutSteps(text, vocabulary), regions, decisions);
  }

  *#cutSteps(text: string, own: OwnVocabulary | undefined): Steps<Cut<BlockMemory>> {
    const cut = yield* cutSteps<BlockMemory>(text, own, this.#cut, (words, instead) =>
      words === instead?.text
        ? instead
        : new BlockMemory(instead?.number ?? (this.#numbers += 1), words, own),
    );
    this.#cut = cut;
    return cut;
  }

  *#steps(text: string, options: AnalysisOptions) {
    const { vocabulary: own, decisions = [], rules } = options;
    const cut = yield* this.#cutSteps(text, own);
    const blocks = withContext(cut, yield* readingSteps(cut));
    const sections = deepFreeze(sectionsOf(headingsOf(blocks), text.length));

    const read: Finding[] = [];
    for (const [n, { start, reading }] of blocks.entries()) {
      if (reading.findings.length === 0) continue;
      const { known } = cut.blocks[n]!;
      if (!known.isAt(start)) yield;
      for (const finding of known.findingsAt(start, reading)) read.push(finding);
    }
    const decided = withDecisions(text, read, decisions);
    const asDecided = decided === read ? blocks : withDecided(cut, blocks, read, decided);
    const whole: ReadBlocks = { text, blocks: asDecided, sections };

    const entries = yield* this.#entries.entriesOf(whole, own);
    const { problems, undocumented } = yield* checkSteps(
      new NoteEntries(entries, this.#copies),
      rules,
    );
    for (const { entry } of entries) entry.settle();

    const note = new Later<Note>(() => noteSteps(whole));
    const context = new Later(function* () {
      const all = [];
      for (const [n, block] of asDecided.entries()) {
        yield;
        all.push(...cut.blocks[n]!.known.contextAt(block.start, block.context));
      }
      return Object.freeze(all);
    });
    const localization = new Later(() => this.#levels.steps(asDecided));
    const silenced = {
      ...{ text, sections },
      get lines() {
        return note.value.lines;
      },
    };
    const shown = withoutSilenced(silenced, problems, decisions);
    const analysis: Analysis = Object.freeze({
      get note() {
        return note.value;
      },
      findings: Object.freeze(decided === read ? read : decided.filter((one) => !isRejected(one))),
      rejected: Object.freeze(decided === read ? [] : decided.filter(isRejected)),
      get context() {
        return context.value;
      },
      get localization() {
        return localization.value;
      },
      undocumented: deepFreeze(undocumented),
      problems: deepFreeze(shown),
    });
    return { analysis, later: [note, context, localization] };
  }
}

/** Reads the blocks in the order of the text, as each is read under the headings above it. */
function* readingSteps({ own, blocks }: Cut<BlockMemory>): Steps<BlockReading[]> {
  const readings: BlockReading[] = [];
  for (const { known } of blocks) {
    const before = readings.at(-1);
    const caption = known.headsTable ? (before?.captionBelow ?? '') : '';
    readings.push(yield* known.read({ above: before?.open ?? UNTITLED, caption, own }));
  }
  return readings;
}

/** The blocks with what else they say, where the whole note is known. */
function withContext({ blocks }: Cut<BlockMemory>, readings: readonly BlockReading[]): ReadBlock[] {
  const rest = restFor(readings.map(({ facts }) => facts));
  return readings.map((reading, n) => {
    const { start, end } = blocks[n]!;
    const context = reading.contextFindings(rest[n]!);
    return { start, end, reading, findings: reading.findings, context };
  });
}

const headingsOf = (blocks: readonly ReadBlock[]): Opening[] =>
  blocks.flatMap(({ start: by, reading }) =>
    reading.openings.map(({ kind, title, start }) => ({ kind, title, start: start + by })),
  );

/** The blocks with their findings as they were decided. */
function withDecided(
  cut: Cut<BlockMemory>,
  blocks: readonly ReadBlock[],
  read: readonly Finding[],
  decided: readonly Finding[],
): ReadBlock[] {
  let from = 0;
  return blocks.map((block, n) => {
    const to = from + block.findings.length;
    const here = decided.slice(from, to);
    const isRead = here.every((one, k) => one === read[from + k]);
    from = to;
    if (isRead) return block;
    return { ...block, findings: cut.blocks[n]!.known.decidedFindings(block.reading, here) };
  });
}
