import { CancellationTokenSource, type CancellationToken, type Disposable, type Uri } from 'vscode';
import type { Documentation } from '../notes/documentation';
import { fileLanguage } from '../notes/file-language';
import { isNoteFile } from '../notes/is-note';
import { excludedIn } from './excluded';
import { findNotes } from './find-notes';
import type { FolderNotes } from './folder-notes';
import type { FolderReader } from './folder-reader';

/** Analyzes all notes in a folder: one folder at a time, the next one takes the place of the last. */
export class FolderAnalysis implements Disposable {
  #running: CancellationTokenSource | undefined;

  constructor(
    private readonly notes: FolderNotes,
    private readonly reader: FolderReader,
    private readonly documentation: Documentation,
  ) {}

  /** Whether a file would be a note if it were opened. */
  isNote(uri: Uri): boolean {
    return isNoteFile(uri, fileLanguage(uri)) && !this.documentation.has(uri);
  }

  /** @returns false where it was cancelled, by one of the tokens or by another run */
  async run(folder: Uri, ...tokens: (CancellationToken | undefined)[]): Promise<boolean> {
    this.#stop();
    const running = new CancellationTokenSource();
    this.#running = running;
    const cancelling = tokens.map((token) =>
      token?.onCancellationRequested(() => this.#cancel(running)),
    );
    if (tokens.some((token) => token?.isCancellationRequested)) this.#cancel(running);
    this.notes.reset(folder);
    try {
      await this.#read(folder, running.token);
    } finally {
      for (const one of cancelling) one?.dispose();
      if (this.#running === running) {
        this.#running = undefined;
        this.notes.tell({ kind: running.token.isCancellationRequested ? 'cancelled' : 'done' });
      }
    }
    return !running.token.isCancellationRequested;
  }

  /** Takes all results away, and stops what makes them. */
  clear(): void {
    this.#stop();
    this.notes.reset(undefined);
  }

  async #read(folder: Uri, token: CancellationToken): Promise<void> {
    const { notes, left, others } = await findNotes(folder, {
      isNote: (uri) => this.isNote(uri),
      isExcluded: excludedIn(folder),
      token,
      found: (found) => {
        if (!token.isCancellationRequested) this.notes.tell({ kind: 'looking', found });
      },
    });
    if (token.isCancellationRequested) return;
    this.notes.leaveOut(others);
    for (const { uri, why } of left) this.notes.leave(uri, why);
    const total = notes.length + left.length;
    const tell = () => this.notes.tell({ kind: 'reading', done: this.notes.size, total });
    tell();
    const following = this.notes.onDidRead(tell);
    try {
      // A next run reads on where this one was stopped.
      await Promise.race([this.reader.read(notes), cancelled(token)]);
    } finally {
      following.dispose();
    }
  }

  #stop(): void {
    this.#running?.cancel();
    this.#running = undefined;
    this.reader.stop();
  }

  #cancel(running: CancellationTokenSource): void {
    running.cancel();
    this.reader.stop();
  }

  dispose(): void {
    this.clear();
  }
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}
