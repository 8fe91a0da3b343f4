import {
  type Disposable,
  type FileSystemWatcher,
  RelativePattern,
  type Uri,
  workspace,
} from 'vscode';
import { sidecarUri } from '../decisions/sidecar-file';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { NoteInput } from '../notes/note-inputs';
import { SECTION } from '../notes/settings';
import { excludedIn } from './excluded';
import type { FolderAnalysis } from './folder-analysis';
import type { FolderNotes } from './folder-notes';
import type { FolderReader } from './folder-reader';

/** Milliseconds in which changes of files are gathered: a checkout changes many at once. */
const PAUSE = 200;

/** Keeps the folder's results up to date: reads again what changed, forgets what is gone, and follows the notes that are open. */
export class FolderWatch implements Disposable {
  readonly #subscriptions: readonly Disposable[];
  readonly #changed = new Map<string, Uri>();
  #watcher: FileSystemWatcher | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly notes: FolderNotes,
    private readonly analysis: FolderAnalysis,
    private readonly reader: FolderReader,
    analyses: NoteAnalyses,
    inputs: NoteInput,
  ) {
    this.#subscriptions = [
      notes.onDidReset(() => this.#watch()),
      analyses.onDidChange(({ note, reason }) => {
        if (reason === 'read' && notes.has(note.document.uri)) void reader.readOpen(note);
      }),
      analyses.onDidClose((uri) => {
        if (notes.has(uri)) this.#again([uri]);
      }),
      workspace.onDidChangeConfiguration((event) => {
        const { folder } = notes;
        if (folder && event.affectsConfiguration(SECTION)) this.#again(this.#closed(analyses));
      }),
      inputs.onDidChange((uri) => {
        if (!uri) this.#again(this.#closed(analyses));
      }),
    ];
  }

  /** Those that were read, or could have been: open ones tell of themselves. */
  #closed(analyses: NoteAnalyses): Uri[] {
    return this.notes.uris().filter((uri) => this.analysis.isNote(uri) && !analyses.get(uri));
  }

  #watch(): void {
    this.#watcher?.dispose();
    this.#watcher = undefined;
    clearTimeout(this.#timer);
    this.#changed.clear();
    const { folder } = this.notes;
    if (!folder) return;
    this.#watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**/*'));
    this.#watcher.onDidChange((uri) => this.#touched(uri));
    this.#watcher.onDidCreate((uri) => this.#touched(uri));
    this.#watcher.onDidDelete((uri) => {
      this.#changed.delete(uri.toString());
      this.reader.forget(uri);
      this.notes.remove(uri);
      this.#ofSidecar(uri);
    });
  }

  #touched(uri: Uri): void {
    this.#ofSidecar(uri);
    if (!this.analysis.isNote(uri) || (!this.notes.has(uri) && this.#isExcluded(uri))) return;
    // A folder that was said to hold no notes.
    for (const above of this.#above(uri)) if (this.notes.has(above)) this.notes.remove(above);
    this.#again([uri]);
  }

  /** A sidecar's notes are read again with it. */
  #ofSidecar(uri: Uri): void {
    if (!uri.path.endsWith('.ann')) return;
    const address = uri.toString();
    this.#again(this.notes.uris().filter((note) => sidecarUri(note)?.toString() === address));
  }

  /** By itself or by a folder it lies in. */
  #isExcluded(uri: Uri): boolean {
    const { folder } = this.notes;
    if (!folder) return true;
    const isExcluded = excludedIn(folder);
    return [uri, ...this.#above(uri)].some((one) => isExcluded(one, new Set()));
  }

  /** The folders between a file and the one that was analyzed, that one included. */
  #above(uri: Uri): Uri[] {
    const least = this.notes.folder?.path.length ?? 0;
    const above: Uri[] = [];
    for (let one = parent(uri); one.path.length >= least && one.path !== ''; one = parent(one))
      above.push(one);
    return above;
  }

  #again(uris: readonly Uri[]): void {
    for (const uri of uris) this.#changed.set(uri.toString(), uri);
    if (this.#changed.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const changed = [...this.#changed.values()];
      this.#changed.clear();
      void this.reader.read(changed);
    }, PAUSE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watcher?.dispose();
    for (const disposable of this.#subscriptions) disposable.dispose();
  }
}

function parent(uri: Uri): Uri {
  return uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) });
}
