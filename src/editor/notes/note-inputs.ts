import { type Disposable, type Event, EventEmitter, type TextDocument, type Uri } from 'vscode';
import type { AnalysisOptions } from '../../analysis';
import type { NoteFile } from './note-file';

/** What a note in a file is read with. */
export interface FileOptions extends AnalysisOptions {
  /** What beside the file could not be read, in words without any of the note's. */
  readonly remark?: string;
}

/** Something that notes are read with besides their text: the user's own words, the reader's decisions. */
export interface NoteInput {
  /** Fires with the note that must be read anew, or with nothing where all must. */
  readonly onDidChange: Event<Uri | undefined>;
  /** What it gives for a document as it stands. Never fails: what can't be had is told to the user elsewhere. */
  optionsFor(document: TextDocument): Promise<AnalysisOptions>;
  /** The same for a note that is open in no editor. */
  optionsForFile(file: NoteFile): Promise<FileOptions>;
}

/** All inputs as one. */
export class NoteInputs implements NoteInput, Disposable {
  readonly #changed = new EventEmitter<Uri | undefined>();
  readonly #subscriptions: readonly Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(private readonly inputs: readonly NoteInput[]) {
    this.#subscriptions = inputs.map((input) =>
      input.onDidChange((uri) => this.#changed.fire(uri)),
    );
  }

  async optionsFor(document: TextDocument): Promise<AnalysisOptions> {
    const each = await Promise.all(this.inputs.map((input) => input.optionsFor(document)));
    return Object.assign({}, ...each) as AnalysisOptions;
  }

  async optionsForFile(file: NoteFile): Promise<FileOptions> {
    const each = await Promise.all(this.inputs.map((input) => input.optionsForFile(file)));
    return Object.assign({}, ...each) as FileOptions;
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#changed.dispose();
  }
}
