import {
  type Disposable,
  EventEmitter,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { NoteInput } from './note-inputs';
import { type ChangeReason, OpenNote } from './open-note';
import { SECTION } from './settings';

/** A note whose shown findings or state have changed. */
export interface NoteChanged {
  readonly note: OpenNote;
  readonly reason: ChangeReason;
}

/** An analysis for every open document that is a note, kept up to date: the one place the features read from. */
export class NoteAnalyses implements Disposable {
  readonly #notes = new Map<string, OpenNote>();
  readonly #changed = new EventEmitter<NoteChanged>();
  readonly #closed = new EventEmitter<Uri>();
  readonly #subscriptions: readonly Disposable[];

  /** After each reading, and after each edit that moves or removes what is shown. */
  readonly onDidChange = this.#changed.event;
  /** When a note is closed, or is no note any more. */
  readonly onDidClose = this.#closed.event;

  /**
   * @param isNote which documents are read
   * @param inputs what they are read with besides their text
   */
  constructor(
    private readonly isNote: (document: TextDocument) => boolean,
    private readonly inputs: NoteInput,
  ) {
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.#open(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#close(uri)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // An event without changes tells that the document was saved or became dirty.
        if (contentChanges.length > 0) this.get(document.uri)?.edited(contentChanges);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
        this.get(textEditor.document.uri)?.scrolled(),
      ),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) this.get(document.uri)?.scrolled();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) for (const note of this.all()) void note.read();
      }),
      inputs.onDidChange((uri) => {
        const notes = uri ? [this.get(uri)] : this.all();
        for (const note of notes) void note?.read();
      }),
    ];
    for (const document of workspace.textDocuments) this.#open(document);
  }

  /** The note a document is; undefined where it is none, or not open. */
  get(uri: Uri): OpenNote | undefined {
    return this.#notes.get(uri.toString());
  }

  all(): readonly OpenNote[] {
    return [...this.#notes.values()];
  }

  #open(document: TextDocument): void {
    if (!this.isNote(document)) return;
    this.get(document.uri)?.dispose();
    const changed = (note: OpenNote, reason: ChangeReason) => this.#changed.fire({ note, reason });
    this.#notes.set(document.uri.toString(), new OpenNote(document, this.inputs, changed));
  }

  #close(uri: Uri): void {
    const note = this.get(uri);
    if (!note) return;
    note.dispose();
    this.#notes.delete(uri.toString());
    this.#closed.fire(uri);
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    for (const note of this.all()) note.dispose();
    this.#notes.clear();
    this.#changed.dispose();
    this.#closed.dispose();
  }
}
