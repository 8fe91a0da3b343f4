import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import { folderCsv } from '../../formats/folder-csv';
import { sortedRows } from '../../report/folder-table';
import { EXPORT_FOLDER } from './commands';
import type { FolderNotes } from './folder-notes';

/** `Export the Table of Notes as CSV…`. Answers with the file's address; undefined where nothing was saved. */
export class ExportFolderCommand implements Disposable {
  readonly #command: Disposable;

  constructor(private readonly notes: FolderNotes) {
    this.#command = commands.registerCommand(EXPORT_FOLDER, (given: unknown) =>
      this.#export(given),
    );
  }

  /** @param given `{ to: Uri }`, where to save; without it, the user is asked */
  async #export(given: unknown): Promise<Uri | undefined> {
    const { folder } = this.notes;
    if (!folder) {
      void window.showInformationMessage(
        l10n.t('There is no table yet: analyze the notes of a folder first.'),
      );
      return undefined;
    }
    const to = targetOf(given) ?? (await ask(folder));
    if (!to) return undefined;
    const rows = sortedRows(this.notes.rows(), { column: 'path', descending: false });
    await workspace.fs.writeFile(to, new TextEncoder().encode(folderCsv(rows)));
    return to;
  }

  dispose(): void {
    this.#command.dispose();
  }
}

function targetOf(given: unknown): Uri | undefined {
  const isObject = typeof given === 'object' && given !== null;
  return isObject && 'to' in given && given.to instanceof Uri ? given.to : undefined;
}

async function ask(folder: Uri): Promise<Uri | undefined> {
  return window.showSaveDialog({
    defaultUri: Uri.joinPath(folder, 'notes.csv'),
    filters: { [l10n.t('Comma-separated values (CSV)')]: ['csv'] },
    title: l10n.t('Export as CSV…'),
  });
}
