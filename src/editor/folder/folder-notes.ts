import { type Disposable, EventEmitter, type Uri } from 'vscode';
import type { Analysis } from '../../analysis';
import type { FolderRow } from '../../report/folder-table';
import type { NoteFile } from '../notes/note-file';

/** A note as it was just read: from its file, or from the editor that has it open. */
export interface JustRead {
  readonly uri: Uri;
  /** Its file and what was found; left out where it is open (its features show that) or was not read. */
  readonly file?: NoteFile;
  readonly analysis?: Analysis;
  readonly row: FolderRow;
}

/** How far the reading of a folder is. */
export type Progress =
  | { readonly kind: 'looking'; readonly found: number }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' };

/** The folder that was analyzed last, with a row for each of its notes. No note's text is kept. */
export class FolderNotes implements Disposable {
  readonly #rows = new Map<string, { readonly uri: Uri; readonly row: FolderRow }>();
  readonly #read = new EventEmitter<JustRead>();
  readonly #gone = new EventEmitter<Uri>();
  readonly #moved = new EventEmitter<void>();
  readonly #reset = new EventEmitter<void>();
  #folder: Uri | undefined;
  #progress: Progress = { kind: 'done' };
  #others = 0;

  readonly onDidRead = this.#read.event;
  /** When a note is not there any more. */
  readonly onDidRemove = this.#gone.event;
  readonly onDidProgress = this.#moved.event;
  /** When it is another folder, or none: all rows are gone. */
  readonly onDidReset = this.#reset.event;

  get folder(): Uri | undefined {
    return this.#folder;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** How many files are no notes. */
  get others(): number {
    return this.#others;
  }

  get size(): number {
    return this.#rows.size;
  }

  rows(): FolderRow[] {
    return [...this.#rows.values()].map(({ row }) => row);
  }

  has(uri: Uri): boolean {
    return this.#rows.has(uri.toString());
  }

  uris(): Uri[] {
    return [...this.#rows.values()].map(({ uri }) => uri);
  }

  /** Begins with a folder, or ends with all. */
  reset(folder: Uri | undefined): void {
    this.#rows.clear();
    this.#folder = folder;
    this.#others = 0;
    this.#progress = { kind: 'done' };
    this.#reset.fire();
  }

  tell(progress: Progress): void {
    this.#progress = progress;
    this.#moved.fire();
  }

  leaveOut(others: number): void {
    this.#others = others;
  }

  take(read: JustRead): void {
    const { uri, row } = read;
    this.#rows.set(row.uri, { uri, row });
    this.#read.fire(read);
  }

  /** Names a file or a folder that is not read. */
  leave(uri: Uri, remark: string): void {
    this.take({ uri, row: { uri: uri.toString(), path: this.pathOf(uri), read: null, remark } });
  }

  /** Takes out a file, or all within a folder. */
  remove(uri: Uri): void {
    const within = `${uri.path}/`;
    for (const [key, one] of this.#rows) {
      if (key !== uri.toString() && !one.uri.path.startsWith(within)) continue;
      this.#rows.delete(key);
      this.#gone.fire(one.uri);
    }
  }

  /** A path within the folder. */
  pathOf({ path }: Uri): string {
    const root = this.#folder?.path.replace(/\/$/, '') ?? '';
    return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path === root ? '.' : path;
  }

  dispose(): void {
    for (const emitter of [this.#read, this.#gone, this.#moved, this.#reset]) emitter.dispose();
  }
}
