import {
  type Disposable,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  window,
} from 'vscode';
import type { Analysis } from '../../analysis';
import type { Problem } from '../../consistency/problem';
import { loadCore } from './core';
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

/** Typing has stopped when nothing was typed for so many times the delay. */
const STILL = 3;

/** Keeps the analysis of one open document up to date. */
export class OpenNote implements Disposable {
  #state: NoteState = { kind: 'waiting' };
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
    const state = this.#state;
    const stale = state.kind === 'analyzed' && state.version !== this.document.version;
    if (state.kind === 'waiting' || stale) await this.read();
    return this.#state.kind === 'analyzed' ? this.#state.analysis : undefined;
  }

  /** Takes in an edit: what it touches is no longer shown, and the note is read again when typing pauses. */
  edited(changes: readonly TextDocumentContentChangeEvent[]): void {
    const before = this.#shown;
    this.#shown = afterEdit(before, changes);
    this.#problems = problemsAfterEdit(this.#problems, changes);
    this.#editedAt = performance.now();
    const last = this.#state.kind === 'analyzed' ? this.#state.milliseconds : 0;
    this.#state = { kind: 'waiting' };
    // A note that takes long to read is read less often.
    this.#schedule(Math.max(settingsFor(this.document).delay, 2 * last), () => void this.read());
    this.changed(this, this.#shown.length < before.length ? 'removed' : 'moved');
  }

  /** Reads the document as it stands and shows what was found. */
  async read(): Promise<void> {
    clearTimeout(this.#timer);
    const { enabled, maximumSize, delay } = settingsFor(this.document);
    const size = this.document.getText().length;
    if (!enabled) this.#settle({ kind: 'off' }, []);
    else if (size > maximumSize) this.#settle({ kind: 'too-large', size, limit: maximumSize }, []);
    else await this.#analyze(delay);
  }

  async #analyze(delay: number): Promise<void> {
    try {
      const [{ analyze }, options] = await Promise.all([
        loadCore(),
        this.inputs.optionsFor(this.document),
      ]);
      // Read after the wait: from here to the end nothing can change the document.
      const { version } = this.document;
      const started = performance.now();
      const analysis = analyze(this.document.getText(), options);
      const milliseconds = performance.now() - started;
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
    } catch (error) {
      // The name alone: a message could hold words of the note.
      this.#settle({ kind: 'failed', reason: error instanceof Error ? error.name : 'Error' }, []);
    }
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

  #carets(): number[] {
    return window.visibleTextEditors
      .filter(({ document }) => document === this.document)
      .flatMap(({ selections }) => selections.map(({ active }) => this.document.offsetAt(active)));
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
