import { commands, type Disposable, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { NoteAnalyses } from './note-analyses';
import type { OpenNote } from './open-note';
import { commandPlaceLink, REVEAL } from './reveal-command';
import { withFigure } from './summary-figure';
import { pageHtml } from './summary-page-html';
import { summaryText, summaryTitle } from './summary-text';

/**
 * Summaries as pages beside their notes. VS Code's Markdown preview would do, but it follows no link out of a virtual document:
 * so its renderer makes the page, and the links are commands.
 */
export class SummaryPages implements Disposable {
  readonly #panels = new Map<string, WebviewPanel>();
  readonly #following: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#following = analyses.onDidChange(({ note, reason }) => {
      const panel = this.#panels.get(note.document.uri.toString());
      if (panel && reason === 'read') void this.#render(panel, note);
    });
  }

  /** Opens the page of a note, or brings it to the front. */
  async show(note: OpenNote): Promise<void> {
    const key = note.document.uri.toString();
    const panel = this.#panels.get(key);
    if (panel) {
      panel.reveal(undefined, true);
      return;
    }
    const made = window.createWebviewPanel(
      'motorNeuronLens.summary',
      summaryTitle(note.document.uri),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      {
        enableScripts: false,
        enableFindWidget: true,
        enableCommandUris: [REVEAL],
        localResourceRoots: [],
      },
    );
    this.#panels.set(key, made);
    made.onDidDispose(() => this.#panels.delete(key));
    await this.#render(made, note);
  }

  async #render(panel: WebviewPanel, note: OpenNote): Promise<void> {
    const { document } = note;
    const markdown = await summaryText(this.analyses, document.uri, commandPlaceLink);
    const body = await commands.executeCommand<string>('markdown.api.render', markdown);
    const analysis = await note.current();
    // While this one was made, the page may have been closed.
    if (this.#panels.get(document.uri.toString()) !== panel) return;
    panel.webview.html = pageHtml(analysis ? withFigure(body, analysis) : body);
  }

  dispose(): void {
    this.#following.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }
}
