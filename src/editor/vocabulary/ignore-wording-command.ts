import {
  commands,
  ConfigurationTarget,
  type Disposable,
  l10n,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import {
  compared,
  MOST_CHARACTERS,
  parseOwnVocabulary,
} from '../../vocabulary/parse-own-vocabulary';
import { textOf, unsaved, vocabularyFile } from './own-vocabulary-files';
import { loadVocabularyFiles } from './own-vocabulary-reader';
import { folderFor, VOCABULARY } from './own-words';
import { SECTION } from '../notes/settings';
import { replaceFile } from '../notes/whole-files';

/** Ignores a wording everywhere: its arguments are the note's URI as a string, and the wording. Not in the palette. */
export const IGNORE_WORDING = 'motorNeuronLens.ignoreWording';

/** The command that adds a wording to those that are no finding. */
export class IgnoreWordingCommand implements Disposable {
  readonly #command = commands.registerCommand(
    IGNORE_WORDING,
    async (note: unknown, wording: unknown) => {
      if (typeof note === 'string' && typeof wording === 'string')
        await ignoreWording(Uri.parse(note), wording);
    },
  );

  dispose(): void {
    this.#command.dispose();
  }
}

/**
 * Adds a wording to those that are no finding: in the `.motor-neuron-lens.yaml` of the note's folder where there is one, else in
 * the setting, the workspace's where one is open, else the user's. What fails is told to the user.
 */
export async function ignoreWording(note: Uri, wording: string): Promise<void> {
  const words = wording.trim().split(/\s+/u).join(' ');
  try {
    if (words.length > MOST_CHARACTERS) throw new Error(l10n.t('The wording is too long.'));
    const folder = folderFor({ uri: note });
    const file = folder && vocabularyFile(folder);
    const text = file ? await textOf(file) : null;
    if (file && text !== null) await addToFile(file, text, words);
    else await addToSetting(words);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    void window.showErrorMessage(l10n.t('The wording could not be ignored. {0}', reason));
  }
}

/** What is unsaved in an editor of the file stays so. */
async function addToFile(file: Uri, text: string, wording: string): Promise<void> {
  const { withIgnoredWording } = await loadVocabularyFiles();
  const next = withIgnoredWording(text, wording);
  if (next === null) throw new Error(l10n.t('{0} has errors: mend them first.', file.fsPath));
  if (next === text) return;
  const document = unsaved(file);
  if (!document) {
    if (await replaceFile(file, text, next)) return;
    throw new Error(l10n.t('{0} could not be written.', file.fsPath));
  }
  const edit = new WorkspaceEdit();
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  edit.replace(file, whole, next);
  if (!(await workspace.applyEdit(edit)))
    throw new Error(l10n.t('{0} could not be written.', file.fsPath));
}

async function addToSetting(wording: string): Promise<void> {
  const configuration = workspace.getConfiguration(SECTION);
  const setting = configuration.inspect(VOCABULARY);
  const inWorkspace = workspace.workspaceFolders !== undefined;
  const value: unknown = (inWorkspace ? setting?.workspaceValue : setting?.globalValue) ?? {};
  const before = isMapping(value) ? (value['ignored'] ?? []) : null;
  // what would have to be thrown away is the user's to mend
  if (!isMapping(value) || !Array.isArray(before))
    throw new Error(l10n.t('{0} has errors: mend them first.', `${SECTION}.${VOCABULARY}`));
  const { ignored } = parseOwnVocabulary(value).vocabulary;
  if (ignored.some((one) => compared(one) === compared(wording))) return;
  await configuration.update(
    VOCABULARY,
    { ...value, ignored: [...(before as unknown[]), wording] },
    inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  );
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
