import {
  type Disposable,
  EventEmitter,
  type TextDocument,
  type Uri,
  workspace,
  type WorkspaceFolder,
} from 'vscode';
import type { AnalysisOptions } from '../../analysis';
import { isEmptyVocabulary, mergeVocabularies } from '../../vocabulary/merge-vocabularies';
import { parseOwnVocabulary } from '../../vocabulary/parse-own-vocabulary';
import type { NoteFile } from '../notes/note-file';
import type { NoteInput } from '../notes/note-inputs';
import type { OwnVocabularyFiles } from './own-vocabulary-files';
import { SECTION } from '../notes/settings';

/** The setting that holds the user's own words. */
export const VOCABULARY = 'vocabulary';

/** The user's own words, as an input of notes: those of the settings of user, workspace and folder, and of the folder's file. */
export class OwnWords implements NoteInput, Disposable {
  readonly #merged = new Map<string, Promise<AnalysisOptions>>();
  readonly #changed = new EventEmitter<Uri | undefined>();
  readonly #subscriptions: readonly Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(private readonly files: OwnVocabularyFiles) {
    const forget = () => {
      this.#merged.clear();
      this.#changed.fire(undefined);
    };
    this.#subscriptions = [
      files.onDidChange(forget),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.${VOCABULARY}`)) forget();
      }),
    ];
  }

  optionsFor(document: TextDocument): Promise<AnalysisOptions> {
    return this.#wordsOf(document);
  }

  optionsForFile(file: NoteFile): Promise<AnalysisOptions> {
    return this.#wordsOf(file);
  }

  #wordsOf(note: { readonly uri: Uri }): Promise<AnalysisOptions> {
    const folder = folderFor(note);
    const key = folder?.uri.toString() ?? '';
    let options = this.#merged.get(key);
    if (!options) {
      options = this.#merge(folder);
      this.#merged.set(key, options);
    }
    return options;
  }

  async #merge(folder: WorkspaceFolder | undefined): Promise<AnalysisOptions> {
    const setting = workspace.getConfiguration(SECTION, folder?.uri).inspect(VOCABULARY);
    const layers = [setting?.globalValue, setting?.workspaceValue, setting?.workspaceFolderValue];
    const vocabularies = layers.map((value) => parseOwnVocabulary(value).vocabulary);
    if (folder) vocabularies.push(await this.files.wordsOf(folder));
    const vocabulary = mergeVocabularies(vocabularies);
    return isEmptyVocabulary(vocabulary) ? {} : { vocabulary };
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#changed.dispose();
  }
}

/** The folder whose words a note is read with: its own, an untitled note's the first. */
export function folderFor({ uri }: { readonly uri: Uri }): WorkspaceFolder | undefined {
  const first = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0] : undefined;
  return workspace.getWorkspaceFolder(uri) ?? first;
}
