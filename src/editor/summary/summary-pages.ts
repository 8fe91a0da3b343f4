import {
  type Disposable,
  Uri,
  ViewColumn,
  type WebviewOptions,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';
import { REVEAL } from '../findings/reveal-command';
import { SummaryPage } from './summary-page';
import { summaryTitle } from './summary-text';

/** The kind of the pages' panels. */
export const SUMMARY_PAGE = 'motorNeuronLens.summary';

const webviewOptions: WebviewOptions = {
  enableScripts: true,
  enableCommandUris: [REVEAL],
  localResourceRoots: [],
};

/**
 * Summaries as pages beside their notes. VS Code's Markdown preview would do, but it follows no link out of a virtual document,
 * and loses its place in the text at each change.
 */
export class SummaryPages implements Disposable {
  readonly #pages = new Map<string, SummaryPage>();
  readonly #restoring: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#restoring = window.registerWebviewPanelSerializer(SUMMARY_PAGE, {
      deserializeWebviewPanel: (panel, state) => this.#restore(panel, state),
    });
  }

  /** The note whose page is the active editor. */
  get active(): Uri | undefined {
    return [...this.#pages.values()].find(({ panel }) => panel.active)?.note;
  }

  /** Opens the page of a note, or brings it to the front. */
  show({ document: { uri } }: OpenNote): void {
    const page = this.#pages.get(uri.toString());
    if (page) {
      page.panel.reveal(undefined, true);
      return;
    }
    const panel = window.createWebviewPanel(
      SUMMARY_PAGE,
      summaryTitle(uri),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { ...webviewOptions, enableFindWidget: true },
    );
    this.#add(uri, panel);
  }

  #add(note: Uri, panel: WebviewPanel): void {
    const key = note.toString();
    const page = new SummaryPage(note, panel, this.analyses);
    this.#pages.set(key, page);
    panel.onDidDispose(() => {
      page.dispose();
      this.#pages.delete(key);
    });
  }

  /** A page that was open when the window was reloaded. */
  async #restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const note = noteOf(state);
    if (!note || this.#pages.has(note.toString())) {
      panel.dispose();
      return;
    }
    panel.webview.options = webviewOptions;
    // The note's tab may stand in the background, and its text then not be loaded; or it may be gone.
    await workspace.openTextDocument(note).then(undefined, () => undefined);
    this.#add(note, panel);
  }

  dispose(): void {
    this.#restoring.dispose();
    // The panels stay: when the window is only reloaded, VS Code gives them back.
    for (const page of this.#pages.values()) page.dispose();
  }
}

/** The note's address in what the page has kept. */
function noteOf(state: unknown): Uri | undefined {
  if (typeof state !== 'object' || state === null || !('note' in state)) return undefined;
  return typeof state.note === 'string' ? Uri.parse(state.note) : undefined;
}
