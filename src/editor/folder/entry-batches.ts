import { type Diagnostic, type Disposable, languages, type Uri } from 'vscode';
import { takeBatch } from './take-batch';

/** VS Code takes a little over a thousand entries at a time, and says nothing of the files it then leaves out. */
const AT_A_TIME = 1000;
/** Milliseconds between two times. */
const PAUSE = 150;

/** Entries of the Problems panel for many files, handed over in batches. */
export class EntryBatches implements Disposable {
  readonly #collection;
  readonly #waiting = new Map<string, [Uri, readonly Diagnostic[]]>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string) {
    this.#collection = languages.createDiagnosticCollection(name);
  }

  set(uri: Uri, entries: readonly Diagnostic[]): void {
    if (entries.length === 0) {
      this.delete(uri);
      return;
    }
    this.#waiting.set(uri.toString(), [uri, entries]);
    this.#timer ??= setTimeout(() => this.#hand(), PAUSE);
  }

  delete(uri: Uri): void {
    this.#waiting.delete(uri.toString());
    this.#collection.delete(uri);
  }

  clear(): void {
    this.#waiting.clear();
    this.#collection.clear();
  }

  #hand(): void {
    this.#timer = undefined;
    this.#collection.set(takeBatch(this.#waiting, AT_A_TIME));
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.#hand(), PAUSE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#collection.dispose();
  }
}
