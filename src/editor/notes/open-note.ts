import {
  type Disposable,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type TextEditor,
  window,
} from 'vscode';
import type { Analysis, AnalysisOptions, NoteReader } from '../../analysis';
import type { Problem } from '../../consistency/problem';
import { loadCore } from './core';
import { inSlices } from './in-slices';
import type { NoteInput } from './note-inputs';
import { settingsFor } from './settings';
import {
  afterEdit,
  asRead,
  problemsAfterEdit,
  problemsAsRead,
  type ShownFinding,
  type ShownProblem,
  withoutProblemsAt,
  withoutThoseAt,
} from './shown-findings';

/** How things stand with a note. */
export type NoteState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'off' }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'analyzed';
      readonly analysis: Analysis;
      readonly version: number;
      readonly milliseconds: number;
      readonly at: Date;
    };

/** Why what is shown has changed: read anew, or moved or removed by an edit. */
export type ChangeReason = 'read' | 'moved' | 'removed';

/** The editor has come to rest, in milliseconds after it was scrolled last. */
const SCROLLING = 100;

/** Typing has stopped when nothing was typed for so many times the delay. */
const STILL = 3;

/** Keeps the analysis of one open document up to date. */
export class OpenNote implements Disposable {
  #state: NoteState = { kind: 'waiting' };
  #reader: NoteReader | undefined;
  /** Changes when what is being read is no longer wanted. */
  #wanted = {};
  #reading: Promise<void> | undefined;
  #isTooLarge = false;
  #shown: readonly ShownFinding[] = [];
  #problems: readonly ShownProblem[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #editedAt = -Infinity;
  #disposed = false;

  constructor(
    readonly document: TextDocument,
    private readonly inputs: NoteInput,
    private readonly changed: (note: OpenNote, reason: ChangeReason) => void,
  ) {
    this.#schedule(0, () => void this.read());
  }

  get state(): NoteState {
    return this.#state;
  }

  /** The findings to show now, at their places in the document's present version. */
  get shown(): readonly ShownFinding[] {
    return this.#shown;
  }

  /** The problems of the examination to show now, at their places in the document's present version. */
  get problems(): readonly ShownProblem[] {
    return this.#problems;
  }

  /** The analysis of the document as it stands, read now where the last one is older; undefined where it isn't read. */
  async current(): Promise<Analysis | undefined> {
    while (this.#isStale() && !this.#disposed) await (this.#reading ?? this.read());
    return this.#state.kind === 'analyzed' ? this.#state.analysis : undefined;
  }

  #isStale(): boolean {
    const { kind } = this.#state;
    return (
      kind === 'waiting' || (kind === 'analyzed' && this.#state.version !== this.document.version)
    );
  }

  /** Takes in an edit: what it touches is no longer shown, and the note is read again when typing pauses. */
  edited(changes: readonly TextDocumentContentChangeEvent[]): void {
    const before = this.#shown;
    this.#shown = afterEdit(before, changes);
    this.#problems = problemsAfterEdit(this.#problems, changes);
    this.#editedAt = performance.now();
    this.#wanted = {};
    this.#state = { kind: 'waiting' };
    this.#schedule(settingsFor(this.document).delay, () => void this.read());
    this.changed(this, this.#shown.length < before.length ? 'removed' : 'moved');
  }

  /** Follows the editor where only what it shows is read. */
  scrolled(): void {
    if (this.#isTooLarge) this.#schedule(SCROLLING, () => void this.read());
  }

  /** Reads the document as it stands and shows what was found. What was being read before is left off. */
  read(): Promise<void> {
    clearTimeout(this.#timer);
    const wanted = (this.#wanted = {});
    const reading = this.#read(() => this.#wanted !== wanted || this.#disposed).finally(() => {
      if (this.#reading === reading) this.#reading = undefined;
    });
    this.#reading = reading;
    return reading;
  }

  async #read(isLeftOff: () => boolean): Promise<void> {
    const { enabled, maximumSize, delay } = settingsFor(this.document);
    const size = this.document.getText().length;
    this.#isTooLarge = enabled && size > maximumSize;
    try {
      if (!enabled) this.#settle({ kind: 'off' }, []);
      else if (this.#isTooLarge) await this.#readVisible(size, maximumSize, isLeftOff);
      else await this.#analyze(delay, isLeftOff);
    } catch (error) {
      // The name alone: a message could hold words of the note.
      const reason = error instanceof Error ? error.name : 'Error';
      if (!isLeftOff()) this.#settle({ kind: 'failed', reason }, []);
    }
  }

  async #analyze(delay: number, isLeftOff: () => boolean): Promise<void> {
    const { reader, options } = await this.#prepared();
    if (isLeftOff()) return;
    const { version } = this.document;
    const done = await inSlices(reader.steps(this.document.getText(), options), isLeftOff);
    if (done === undefined) return;
    const { result: analysis, milliseconds } = done;
    const state: NoteState = {
      kind: 'analyzed',
      analysis,
      version,
      milliseconds,
      at: new Date(),
    };
    const all = asRead(analysis.findings);
    const quietIn = this.#editedAt + STILL * delay - performance.now();
    const ready = quietIn > 0 ? withoutThoseAt(this.#carets(), all, this.#shown) : all;
    const { problems } = analysis;
    const settled = quietIn > 0 ? withoutProblemsAt(this.#carets(), problems) : problems;
    this.#settle(state, ready, settled);
    if (ready.length < all.length || settled.length < problems.length) {
      this.#schedule(quietIn, () => this.#settle(state, all, problems));
    }
  }

  /** Reads what the editors show of a document that is too large to be read as a whole: its findings, and nothing that rests on all. */
  async #readVisible(size: number, limit: number, isLeftOff: () => boolean): Promise<void> {
    const { reader, options } = await this.#prepared();
    if (isLeftOff()) return;
    const steps = reader.visibleSteps(this.document.getText(), this.#visible(), options);
    const done = await inSlices(steps, isLeftOff);
    if (done) this.#settle({ kind: 'too-large', size, limit }, asRead(done.result));
  }

  async #prepared(): Promise<{ reader: NoteReader; options: AnalysisOptions }> {
    const [core, options] = await Promise.all([loadCore(), this.inputs.optionsFor(this.document)]);
    this.#reader ??= new core.NoteReader();
    return { reader: this.#reader, options };
  }

  #settle(
    state: NoteState,
    shown: readonly ShownFinding[],
    problems: readonly Problem[] = [],
  ): void {
    if (this.#disposed) return;
    this.#state = state;
    this.#shown = shown;
    this.#problems = problemsAsRead(problems);
    this.changed(this, 'read');
  }

  #editors(): readonly TextEditor[] {
    return window.visibleTextEditors.filter(({ document }) => document === this.document);
  }

  #visible(): { start: number; end: number }[] {
    return this.#editors()
      .flatMap(({ visibleRanges }) => visibleRanges)
      .map(({ start, end }) => ({
        start: this.document.offsetAt(start),
        end: this.document.offsetAt(end),
      }));
  }

  #carets(): number[] {
    return this.#editors().flatMap(({ selections }) =>
      selections.map(({ active }) => this.document.offsetAt(active)),
    );
  }

  #schedule(milliseconds: number, task: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(task, milliseconds);
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }
}
