import { Disposable, l10n, type Uri, type WebviewPanel } from 'vscode';
import { text } from '../../report/figure/svg';
import { html } from '../../report/html';
import type { NoteAnalyses } from '../notes/note-analyses';
import { newNonce } from '../summary/nonce';
import { pageHtml } from '../summary/summary-page-html';
import { contentPage } from './visit-content';
import type { VisitReader } from './visit-reader';

/** One panel that shows several visits, and follows their notes. */
export class VisitPage implements Disposable {
  readonly #subscriptions: Disposable;
  #content = '';
  /** Counts what was asked for: what comes late is not shown. */
  #asked = 0;

  constructor(
    readonly address: Uri,
    readonly panel: WebviewPanel,
    private readonly reader: VisitReader,
    analyses: NoteAnalyses,
  ) {
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage(() => this.#tell()),
      analyses.onDidChange(({ note, reason }) => {
        if (reason === 'read' && reader.restsOn(note.document.uri)) void this.#read();
      }),
    );
    panel.webview.html = pageHtml(address.toString(), newNonce());
    void this.#read();
  }

  async #read(): Promise<void> {
    const asked = (this.#asked += 1);
    const content = await this.reader.read();
    if (asked !== this.#asked) return;
    this.#content =
      typeof content === 'string' ? html('p', {}, text(content)) : contentPage(content);
    this.#tell();
  }

  /** A page that is hidden hears nothing: it asks when it is seen again. */
  #tell(): void {
    const message =
      this.#content === ''
        ? { kind: 'state', words: l10n.t('Reading …') }
        : { kind: 'summary', html: this.#content };
    void this.panel.webview.postMessage(message);
    if (this.#content !== '') void this.panel.webview.postMessage({ kind: 'state', words: '' });
  }

  dispose(): void {
    this.#asked += 1;
    this.#subscriptions.dispose();
  }
}
