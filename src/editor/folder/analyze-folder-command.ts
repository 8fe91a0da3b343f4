import {
  type CancellationToken,
  commands,
  Disposable,
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import { noteName } from '../summary/summary-text';
import { ANALYZE_FOLDER, CLEAR_FOLDER, SHOW_FOLDER } from './commands';
import type { FolderAnalysis } from './folder-analysis';
import type { FolderNotes } from './folder-notes';
import type { FolderPage } from './folder-page';

/** What became of an analysis: the command's result. */
export interface FolderResult {
  readonly read: number;
  readonly notRead: number;
  readonly cancelled: boolean;
}

/** For `when` clauses: whether there are results of a folder. */
const HAS_RESULTS = 'motorNeuronLens.hasFolderResults';
/** Milliseconds between two messages of the progress. */
const PAUSE = 100;

/** `Analyze All Notes in Folder…`, `Show the Table of Notes` and `Clear the Results of the Folder`. */
export class AnalyzeFolderCommand implements Disposable {
  readonly #subscriptions: Disposable;

  constructor(
    private readonly notes: FolderNotes,
    private readonly analysis: FolderAnalysis,
    private readonly page: FolderPage,
  ) {
    this.#subscriptions = Disposable.from(
      commands.registerCommand(ANALYZE_FOLDER, (given: unknown, token: unknown) =>
        this.#analyze(given, token),
      ),
      commands.registerCommand(SHOW_FOLDER, () => {
        if (notes.folder) page.show();
      }),
      commands.registerCommand(CLEAR_FOLDER, () => analysis.clear()),
      notes.onDidReset(
        () => void commands.executeCommand('setContext', HAS_RESULTS, notes.folder !== undefined),
      ),
    );
  }

  /**
   * @param given the folder's address, as the Explorer gives it; without one, the user is asked where there are several
   * @param other a token by which a caller can cancel, as the user can by the notification
   */
  async #analyze(given: unknown, other: unknown): Promise<FolderResult | undefined> {
    const folder = given instanceof Uri ? given : await ask();
    if (!folder) return undefined;
    const location = ProgressLocation.Notification;
    const title = l10n.t('Notes of {0}', noteName(folder));
    const finished = await window.withProgress(
      { location, title, cancellable: true },
      async (progress, token) => {
        const following = this.#follow((message, increment) =>
          progress.report({ message, increment }),
        );
        const run = this.analysis.run(folder, token, isToken(other) ? other : undefined);
        this.page.show();
        try {
          return await run;
        } finally {
          following.dispose();
        }
      },
    );
    const rows = this.notes.folder === folder ? this.notes.rows() : [];
    const read = rows.filter((row) => row.read).length;
    if (finished && rows.length === 0)
      void window.showInformationMessage(l10n.t('There are no files in {0}.', noteName(folder)));
    return { read, notRead: rows.length - read, cancelled: !finished };
  }

  /** Tells of the progress, not of each note. */
  #follow(report: (message: string, increment: number) => void): Disposable {
    let told = 0;
    let percent = 0;
    return this.notes.onDidProgress(() => {
      const { progress } = this.notes;
      const now = performance.now();
      const last = progress.kind === 'reading' && progress.done === progress.total;
      if (now - told < PAUSE && !last) return;
      told = now;
      if (progress.kind === 'looking')
        report(l10n.t('Looking for notes: {0} found', progress.found), 0);
      if (progress.kind !== 'reading') return;
      const { done, total } = progress;
      const reached = (100 * done) / Math.max(1, total);
      report(l10n.t('{0} of {1} notes read', done, total), reached - percent);
      percent = reached;
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

function isToken(value: unknown): value is CancellationToken {
  return typeof value === 'object' && value !== null && 'onCancellationRequested' in value;
}

/** The folder of the workspace that the user means; the only one is not asked for. */
async function ask(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    const placeHolder = l10n.t('The folder whose notes are to be read');
    return (await window.showWorkspaceFolderPick({ placeHolder }))?.uri;
  }
  const [only] = folders;
  if (only) return only.uri;
  const title = l10n.t('The folder whose notes are to be read');
  return (
    await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, title })
  )?.[0];
}
