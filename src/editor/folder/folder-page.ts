import {
  commands,
  Disposable,
  FileType,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { FolderRow } from '../../report/folder-table';
import { newNonce } from '../summary/nonce';
import { noteName } from '../summary/summary-text';
import { EXPORT_FOLDER } from './commands';
import { type FolderDiagnostics, MOST_SIGNS } from './folder-diagnostics';
import type { FolderNotes } from './folder-notes';
import { folderPageHtml } from './folder-page-html';

/** The kind of the page's panel. */
const FOLDER_PAGE = 'motorNeuronLens.folder';
/** Milliseconds in which rows are gathered for the page. */
const PAUSE = 120;

type Message =
  | { readonly kind: 'rows'; readonly rows: readonly FolderRow[]; readonly gone: readonly string[] }
  | { readonly kind: 'clear'; readonly title: string }
  | { readonly kind: 'state'; readonly words: string };

/** The table of the folder's notes: one panel, which follows whatever folder was analyzed last. */
export class FolderPage implements Disposable {
  readonly #subscriptions: Disposable;
  readonly #rows = new Map<string, FolderRow>();
  readonly #gone = new Set<string>();
  #panel: WebviewPanel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly notes: FolderNotes,
    private readonly diagnostics: FolderDiagnostics,
  ) {
    this.#subscriptions = Disposable.from(
      notes.onDidReset(() => this.#clear()),
      notes.onDidRead(({ row }) => {
        this.#rows.set(row.uri, row);
        this.#gone.delete(row.uri);
        this.#soon();
      }),
      notes.onDidRemove((uri) => {
        this.#rows.delete(uri.toString());
        this.#gone.add(uri.toString());
        this.#soon();
      }),
      notes.onDidProgress(() => this.#soon()),
    );
  }

  /** Opens the page, or brings it to the front. */
  show(): void {
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      return;
    }
    const panel = window.createWebviewPanel(
      FOLDER_PAGE,
      this.#title(),
      { viewColumn: ViewColumn.Active, preserveFocus: false },
      { enableScripts: true, localResourceRoots: [] },
    );
    this.#panel = panel;
    panel.onDidDispose(() => (this.#panel = undefined));
    panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message));
    panel.webview.html = folderPageHtml(this.#folder(), newNonce());
  }

  #folder(): string {
    const { folder } = this.notes;
    return folder ? noteName(folder) : '';
  }

  #title(): string {
    return l10n.t('Notes of {0}', this.#folder());
  }

  #hear(message: unknown): void {
    if (typeof message !== 'object' || message === null || !('kind' in message)) return;
    if (message.kind === 'ready') this.#tellAll();
    else if (message.kind === 'export') void commands.executeCommand(EXPORT_FOLDER);
    else if (message.kind === 'open' && 'uri' in message && typeof message.uri === 'string') {
      const uri = Uri.parse(message.uri);
      // Nothing but what the table shows.
      if (this.notes.has(uri)) open(uri).catch(() => undefined);
    }
  }

  #clear(): void {
    this.#rows.clear();
    this.#gone.clear();
    if (!this.notes.folder) this.#panel?.dispose();
    if (!this.#panel) return;
    this.#panel.title = this.#title();
    this.#tell({ kind: 'clear', title: this.#title() });
  }

  /** The page was made, or is seen again after it was hidden. */
  #tellAll(): void {
    this.#tell({ kind: 'clear', title: this.#title() });
    for (const row of this.notes.rows()) this.#rows.set(row.uri, row);
    this.#tellWaiting();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tellWaiting();
    }, PAUSE);
  }

  #tellWaiting(): void {
    this.#tell({ kind: 'rows', rows: [...this.#rows.values()], gone: [...this.#gone] });
    this.#rows.clear();
    this.#gone.clear();
    this.#tell({ kind: 'state', words: this.#state() });
  }

  #state(): string {
    const { progress, others, size } = this.notes;
    const full = l10n.t(
      'The Problems panel lists {0} signs; of further notes it lists the problems alone.',
      MOST_SIGNS,
    );
    const told = [
      ...(others > 0 ? [l10n.t('Other files, no notes by their names: {0}.', others)] : []),
      ...(this.diagnostics.full ? [full] : []),
    ];
    switch (progress.kind) {
      case 'looking':
        return l10n.t('Looking for notes: {0} found', progress.found);
      case 'reading':
        return l10n.t('{0} of {1} notes read', progress.done, progress.total);
      case 'cancelled':
        return [l10n.t('Cancelled after {0} notes.', size), ...told].join(' ');
      case 'done':
        return told.join(' ');
    }
  }

  #tell(message: Message): void {
    void this.#panel?.webview.postMessage(message);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }
}

/** Beside the table, so that it stays in sight; a folder is shown where folders are. */
async function open(uri: Uri): Promise<void> {
  const { type } = await workspace.fs.stat(uri);
  if (type === FileType.Directory) await commands.executeCommand('revealInExplorer', uri);
  else await commands.executeCommand('vscode.open', uri, { viewColumn: ViewColumn.Beside });
}
