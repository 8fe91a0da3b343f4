import {
  type Disposable,
  EventEmitter,
  type FileSystemWatcher,
  l10n,
  RelativePattern,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { AnalysisOptions } from '../../analysis';
import { decide } from '../../decisions/decide';
import type { FindingDecision, Reading, SilencingScope } from '../../decisions/decision';
import { without } from '../../decisions/same-decision';
import { silence } from '../../decisions/silence';
import type { Problem } from '../../consistency/problem';
import type { Finding } from '../../findings/finding';
import { type Change, NoteDecisions } from './note-decisions';
import type { NoteFile } from '../notes/note-file';
import type { FileOptions, NoteInput } from '../notes/note-inputs';
import { readFileDecisions } from './file-decisions';

/** What readers decided of the findings of the open notes: kept in files beside them, and an input of their analysis. */
export class DecisionStore implements NoteInput, Disposable {
  readonly #notes = new Map<
    string,
    { decisions: NoteDecisions; watcher: FileSystemWatcher | undefined }
  >();
  readonly #changed = new EventEmitter<Uri | undefined>();
  readonly #subscriptions: readonly Disposable[];

  readonly onDidChange = this.#changed.event;
  readonly #read = new EventEmitter<NoteDecisions>();
  /** After each reading of a sidecar, with what could not be read in it. */
  readonly onDidRead = this.#read.event;

  constructor() {
    this.#subscriptions = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        this.get(document.uri)?.edited(contentChanges);
      }),
      workspace.onDidSaveTextDocument((document) => {
        const note = this.get(document.uri);
        if (note) void this.#told(note, note.saved());
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#close(uri)),
    ];
  }

  /** The decisions on an open note; undefined where it was never read. */
  get(note: Uri): NoteDecisions | undefined {
    return this.#notes.get(note.toString())?.decisions;
  }

  async optionsFor(document: TextDocument): Promise<AnalysisOptions> {
    const note = this.#open(document);
    // Where the file can't be read, the note is read as if there were none; who opened it was told.
    await note.settled().catch(() => undefined);
    return { decisions: note.decisions };
  }

  optionsForFile(file: NoteFile): Promise<FileOptions> {
    return readFileDecisions(file);
  }

  /** Decides on a finding of a note as it stands; an earlier decision on it is replaced. */
  async decide(
    document: TextDocument,
    finding: Finding,
    verdict: FindingDecision['verdict'],
    right: Partial<Reading> = {},
  ): Promise<void> {
    const note = this.#open(document);
    await note.settled().catch(() => undefined);
    const text = document.getText();
    const earlier = note.decisions.find(({ id }) => id === finding.decision?.id);
    await this.#change(note, (all, newId) => {
      const others = earlier ? without(all, earlier) : all;
      const made = decide(earlier?.id ?? newId(), text, finding, verdict, right);
      return [...without(others, made), made];
    });
  }

  /** Silences the rule of a problem of the note as it stands: at its words, in their line or section, or in the whole note. */
  async silence(
    document: TextDocument,
    problem: Pick<Problem, 'rule' | 'start' | 'end'>,
    scope: SilencingScope,
  ): Promise<void> {
    const note = this.#open(document);
    await note.settled().catch(() => undefined);
    const text = document.getText();
    await this.#change(note, (all, newId) => {
      const made = silence(newId(), text, problem, scope);
      return [...without(all, made), made];
    });
  }

  /** Takes a decision back. */
  async withdraw(document: TextDocument, id: string): Promise<void> {
    const note = this.#open(document);
    const gone = note.decisions.find((one) => one.id === id);
    if (gone) await this.#change(note, (all) => without(all, gone));
  }

  async #change(note: NoteDecisions, change: Change): Promise<void> {
    const written = note.change(change);
    this.#changed.fire(note.document.uri);
    await this.#told(note, written);
  }

  #open(document: TextDocument): NoteDecisions {
    const known = this.get(document.uri);
    if (known?.document === document) return known;
    this.#close(document.uri);
    const decisions = new NoteDecisions(document);
    const watcher = this.#watch(decisions);
    this.#notes.set(document.uri.toString(), { decisions, watcher });
    void this.#told(decisions, this.#adopt(decisions));
    return decisions;
  }

  /** A file without decisions that has the very text of an untitled note with some: that note, saved. */
  async #adopt(note: NoteDecisions): Promise<void> {
    await note.settled();
    if (!note.file || note.decisions.length > 0) return;
    const text = note.document.getText();
    const saved = [...this.#notes.values()].find(
      ({ decisions: { document, decisions } }) =>
        document.isUntitled && decisions.length > 0 && document.getText() === text,
    );
    if (saved) await this.#change(note, () => [...saved.decisions.decisions]);
  }

  #watch(note: NoteDecisions): FileSystemWatcher | undefined {
    if (!note.file) return undefined;
    const name = note.file.path.slice(note.file.path.lastIndexOf('/') + 1);
    // Characters that mean something in a pattern stand for themselves.
    const literal = name.replace(/[*?{}[\]!]/g, '[$&]');
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.joinPath(note.file, '..'), literal),
    );
    const reload = async () => {
      if (await note.reload()) this.#changed.fire(note.document.uri);
    };
    const told = () => void this.#told(note, reload());
    watcher.onDidChange(told);
    watcher.onDidCreate(told);
    watcher.onDidDelete(told);
    return watcher;
  }

  /** Says what failed, by the file's name and the reason alone: other words could be the note's. */
  async #told(note: NoteDecisions, work: Promise<unknown>): Promise<void> {
    try {
      await work;
      this.#read.fire(note);
    } catch (error) {
      const file = note.file ? workspace.asRelativePath(note.file) : '';
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'Error';
      void window.showErrorMessage(
        l10n.t(
          'Decisions on this note can’t be read from or written to {0} ({1}). They hold until the note is closed.',
          file,
          reason,
        ),
      );
    }
  }

  #close(note: Uri): void {
    this.#notes.get(note.toString())?.watcher?.dispose();
    this.#notes.delete(note.toString());
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    for (const { watcher } of this.#notes.values()) watcher?.dispose();
    this.#notes.clear();
    this.#changed.dispose();
    this.#read.dispose();
  }
}
