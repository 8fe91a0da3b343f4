import type { Analysis, AnalysisOptions } from '../analysis';
import { checkSteps } from '../consistency/check-note';
import { Answers } from '../consistency/answers';
import { Copies } from '../consistency/copies';
import { NoteEntries } from '../consistency/entries-of-note';
import type { Finding } from '../findings/finding';
import { withoutSilenced } from '../decisions/silence-problems';
import { deepFreeze } from '../note/freeze';
import { finish, type Steps } from '../note/steps';
import { BlockSections, NO_OPENINGS } from './block-sections';
import { type Cut, cutSteps } from './cut';
import { DecidedBlocks } from './decided-blocks';
import { EntryMemory, type ReadBlocks } from './entry-readings';
import { Later } from './later';
import { LevelMemory } from './level-memory';
import { NoteBlocks } from './note-blocks';
import { noteOf } from './note-of-blocks';
import { BlockMemory, type ReadBlock } from './read-block';
import { OfEach } from '../note/same-ends';
import { findingsIn, type Region } from './visible-findings';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';

/**
 * Reads a note again and again as it changes: what an edit does not touch is kept. The analysis is always the one that a reader
 * without memory would give.
 */
export class NoteReader {
  #cut: Cut<BlockMemory> | null = null;
  #numbers = 0;
  readonly #blocks = new NoteBlocks();
  readonly #openings = new OfEach(({ reading: { openings } }: ReadBlock) =>
    openings.length === 0 ? NO_OPENINGS : openings,
  );
  readonly #entries = new EntryMemory();
  readonly #copies = new Copies();
  readonly #answers = new Answers();
  readonly #levels = new LevelMemory();

  /** Reads the note at once. All but the problems, and what was rejected, is worked out when it is first asked for. */
  read(text: string, options: AnalysisOptions = {}): Analysis {
    return finish(this.#steps(text, options)).analysis;
  }

  /** Reads the note step by step, until nothing is left to work out but its lines and sentences. It may be left off at any step, and another text be read. */
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
    const { known, starts } = cut;
    const asRead = yield* this.#blocks.steps(cut);
    const sections = new BlockSections(text, starts, this.#openings.of(asRead));

    const { blocks, asDecided, rejected } = new DecidedBlocks(cut, asRead, decisions);
    const whole: ReadBlocks = { text, blocks, starts, sections };

    const { entries, starts: entryStarts } = yield* this.#entries.entriesOf(whole, own);
    const { problems, undocumented } = yield* checkSteps(
      new NoteEntries(entries, entryStarts, this.#copies, this.#answers),
      rules,
    );
    this.#answers.settle();

    const note = noteOf(whole);
    const findings = new Later(() =>
      joined(asRead, ({ reading }, n) => asDecided(n, known[n]!.findingsAt(starts[n]!, reading))),
    );
    const context = new Later(() =>
      joined(blocks, (block, n) => known[n]!.contextAt(starts[n]!, block.context)),
    );
    const localization = new Later(() => this.#levels.steps(blocks, starts));
    const shown = withoutSilenced(note, problems, decisions);
    const analysis: Analysis = Object.freeze({
      note,
      get findings() {
        return findings.value;
      },
      rejected,
      get context() {
        return context.value;
      },
      get localization() {
        return localization.value;
      },
      undocumented: deepFreeze(undocumented),
      problems: deepFreeze(shown),
    });
    return { analysis, later: [findings, context, localization] };
  }
}

/** So many blocks are looked at in one step. */
const MANY = 20;

/** What the blocks say, in the order of the text; frozen. @param placed gives it at its places in the note */
function* joined<One>(
  blocks: readonly ReadBlock[],
  placed: (block: ReadBlock, n: number) => readonly One[],
): Steps<readonly One[]> {
  const all: One[] = [];
  for (const [n, block] of blocks.entries()) {
    if (n % MANY === MANY - 1) yield;
    for (const one of placed(block, n)) all.push(one);
  }
  return Object.freeze(all);
}
