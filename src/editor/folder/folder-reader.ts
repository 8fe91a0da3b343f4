import type { Uri } from 'vscode';
import type { Analysis, AnalysisOptions } from '../../analysis';
import { readRow } from '../../report/folder-row';
import { Breath } from '../notes/breath';
import { loadCore } from '../notes/core';
import { inSlices } from '../notes/in-slices';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { NoteFile, PlacedText } from '../notes/note-file';
import type { NoteInput } from '../notes/note-inputs';
import type { OpenNote } from '../notes/open-note';
import { readNoteFile } from '../notes/read-note-file';
import { whyNotRead, whyUnread } from '../notes/why-unread';
import type { FolderNotes } from './folder-notes';

/** So many files are fetched before their turn to be read has come. */
const AHEAD = 8;

/** What was fetched: a file with what it is read with, or why there is none; neither where the note is open. */
interface Loaded {
  readonly uri: Uri;
  readonly file?: NoteFile;
  readonly options?: AnalysisOptions;
  readonly remark: string;
}

/** Reads the folder's notes one after another, and lets others have their turn in between. */
export class FolderReader {
  readonly #waiting = new Map<string, Uri>();
  #working: Promise<void> | undefined;
  /** Counts what was stopped: nothing that was fetched before is taken after it. */
  #stopped = 0;
  /** Files that went while they waited or were read. */
  readonly #gone = new Set<string>();

  constructor(
    private readonly notes: FolderNotes,
    private readonly analyses: NoteAnalyses,
    private readonly inputs: NoteInput,
  ) {}

  /** Has notes read, or read again. @returns when nothing waits any more */
  read(uris: readonly Uri[]): Promise<void> {
    for (const uri of uris) {
      this.#waiting.set(uri.toString(), uri);
      this.#gone.delete(uri.toString());
    }
    this.#working ??= this.#work();
    return this.#working;
  }

  /** What waits is not read. */
  stop(): void {
    this.#waiting.clear();
    this.#stopped += 1;
    this.#gone.clear();
  }

  /** A file is not there any more: what was fetched of it does not count. */
  forget(uri: Uri): void {
    this.#waiting.delete(uri.toString());
    this.#gone.add(uri.toString());
  }

  /** Takes in an open note as its features show it. */
  async readOpen(open: OpenNote): Promise<void> {
    const { uri } = open.document;
    const stopped = this.#stopped;
    const analysis = await open.current();
    if (stopped === this.#stopped) this.#take(uri, analysis, whyNotRead(open.state));
  }

  /** A note anew, for what is not kept; undefined where it can't be read now. */
  async readAgain(uri: Uri): Promise<{ analysis: Analysis; text: PlacedText } | undefined> {
    const open = this.analyses.get(uri);
    if (open) {
      const analysis = await open.current();
      return analysis && { analysis, text: open.document };
    }
    const [{ analyze }, { file, options }] = await Promise.all([loadCore(), this.#load(uri)]);
    return file && { analysis: analyze(file.text, options), text: file };
  }

  async #work(): Promise<void> {
    try {
      // Waits in any case, so that the work is not over before `read` has kept it.
      const core = await loadCore();
      const breath = new Breath();
      const ahead: { readonly stopped: number; readonly loaded: Promise<Loaded> }[] = [];
      for (;;) {
        for (const uri of this.#next(AHEAD - ahead.length))
          ahead.push({ stopped: this.#stopped, loaded: this.#load(uri) });
        const next = ahead.shift();
        if (!next) return;
        const loaded = await next.loaded;
        if (next.stopped === this.#stopped) await this.#read(loaded, core);
        await breath.take();
      }
    } finally {
      this.#working = undefined;
    }
  }

  #next(many: number): Uri[] {
    const next: Uri[] = [];
    for (const [key, uri] of this.#waiting) {
      if (next.length >= many) break;
      this.#waiting.delete(key);
      next.push(uri);
    }
    return next;
  }

  async #load(uri: Uri): Promise<Loaded> {
    if (this.analyses.get(uri)) return { uri, remark: '' };
    try {
      const file = await readNoteFile(uri);
      if (typeof file === 'string') return { uri, remark: file };
      const { remark = '', ...options } = await this.inputs.optionsForFile(file);
      return { uri, file, options, remark };
    } catch (error) {
      return { uri, remark: whyUnread(error) };
    }
  }

  async #read(
    { uri, file, options, remark }: Loaded,
    { NoteReader }: Awaited<ReturnType<typeof loadCore>>,
  ): Promise<void> {
    const stopped = this.#stopped;
    try {
      const steps = file && new NoteReader().steps(file.text, options);
      const done = steps && (await inSlices(steps, () => stopped !== this.#stopped));
      if (stopped !== this.#stopped) return;
      // It may have been opened since it was fetched.
      const open = this.analyses.get(uri);
      if (open) await this.readOpen(open);
      else this.#take(uri, done?.result, remark, file);
    } catch (error) {
      this.#take(uri, undefined, whyUnread(error));
    }
  }

  #take(uri: Uri, analysis: Analysis | undefined, remark: string, file?: NoteFile): void {
    if (this.#gone.has(uri.toString())) return;
    const path = this.notes.pathOf(uri);
    const read = analysis ? readRow(analysis) : null;
    const row = { uri: uri.toString(), path, read, remark };
    this.notes.take({ uri, row, ...(file && analysis ? { file, analysis } : {}) });
  }
}
