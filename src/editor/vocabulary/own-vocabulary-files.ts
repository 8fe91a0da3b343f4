import {
  Diagnostic,
  type Disposable,
  EventEmitter,
  FileSystemError,
  l10n,
  languages,
  Position,
  Range,
  type TextDocument,
  Uri,
  workspace,
  type WorkspaceFolder,
} from 'vscode';
import { EMPTY_VOCABULARY, type OwnVocabulary } from '../../vocabulary/own-vocabulary';
import type { FileProblem } from '../../vocabulary/own-vocabulary-file';
import { SOURCE } from '../findings/source';

import { loadVocabularyFiles } from './own-vocabulary-reader';

/** The file in a workspace folder's root that holds its own words. */
export const VOCABULARY_FILE = '.motor-neuron-lens.yaml';

/** Milliseconds without typing after which an edited file is read again. */
const DELAY = 250;

/** The words that each workspace folder's `.motor-neuron-lens.yaml` holds, and diagnostics in it for what is wrong there. */
export class OwnVocabularyFiles implements Disposable {
  readonly #read = new Map<string, Promise<OwnVocabulary>>();
  readonly #changed = new EventEmitter<void>();
  readonly #problems = languages.createDiagnosticCollection('motor-neuron-lens-vocabulary');
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** When one of them may hold something else than before. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = workspace.createFileSystemWatcher(`**/${VOCABULARY_FILE}`);
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate((uri) => this.#forget(uri)),
      watcher.onDidChange((uri) => this.#forget(uri)),
      watcher.onDidDelete((uri) => this.#forget(uri)),
      workspace.onDidSaveTextDocument(({ uri }) => this.#forget(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      workspace.onDidChangeTextDocument(({ document: { uri } }) => {
        if (!folderOf(uri)) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#forget(uri), DELAY);
      }),
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) {
          this.#read.delete(folder.uri.toString());
          this.#problems.delete(vocabularyFile(folder));
        }
        for (const folder of added) void this.wordsOf(folder);
        this.#changed.fire();
      }),
    ];
    for (const folder of workspace.workspaceFolders ?? []) void this.wordsOf(folder);
  }

  /** The words of a folder's file, as an unsaved editor of it has them; none where there is no such file. Never fails. */
  wordsOf(folder: WorkspaceFolder): Promise<OwnVocabulary> {
    const key = folder.uri.toString();
    const known = this.#read.get(key);
    if (known) return known;
    const reading = this.#readFile(vocabularyFile(folder), () => this.#read.get(key) === reading);
    this.#read.set(key, reading);
    return reading;
  }

  #forget(uri: Uri): void {
    const folder = folderOf(uri);
    if (!folder) return;
    this.#read.delete(folder.uri.toString());
    void this.wordsOf(folder);
    this.#changed.fire();
  }

  /** @param isCurrent false where the file was read again meanwhile */
  async #readFile(uri: Uri, isCurrent: () => boolean): Promise<OwnVocabulary> {
    const show = (text: string, problems: readonly FileProblem[]) => {
      if (!isCurrent()) return;
      this.#problems.set(
        uri,
        problems.map((problem) => diagnosticOf(text, problem)),
      );
    };
    try {
      const text = await textOf(uri);
      if (text === null) {
        if (isCurrent()) this.#problems.delete(uri);
        return EMPTY_VOCABULARY;
      }
      const { readVocabularyFile } = await loadVocabularyFiles();
      const { vocabulary, problems } = readVocabularyFile(text);
      show(text, problems);
      return vocabulary;
    } catch {
      show('', [{ start: 0, end: 0, message: l10n.t('This file can’t be read.') }]);
      return EMPTY_VOCABULARY;
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#changed.dispose();
    this.#problems.dispose();
  }
}

/** Where a folder's own words stand. */
export function vocabularyFile(folder: WorkspaceFolder): Uri {
  return Uri.joinPath(folder.uri, VOCABULARY_FILE);
}

/** The folder whose file this is; undefined where it is none. */
function folderOf(uri: Uri): WorkspaceFolder | undefined {
  if (!uri.path.endsWith(`/${VOCABULARY_FILE}`)) return undefined;
  return workspace.workspaceFolders?.find(
    (folder) => vocabularyFile(folder).toString() === uri.toString(),
  );
}

/** The document of a file that holds what is not saved yet; a saved one tells no more than the file, or less where that is gone. */
export function unsaved(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(
    (open) => open.isDirty && open.uri.toString() === uri.toString(),
  );
}

/** A file's text, unsaved where there is such; null where there is no such file. */
export async function textOf(uri: Uri): Promise<string | null> {
  const document = unsaved(uri);
  if (document) return document.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

function diagnosticOf(text: string, { start, end, message }: FileProblem): Diagnostic {
  const range = new Range(positionIn(text, start), positionIn(text, end));
  const diagnostic = new Diagnostic(range, message);
  diagnostic.source = SOURCE;
  return diagnostic;
}

function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return new Position(lines.length - 1, (lines.at(-1) ?? '').length);
}
