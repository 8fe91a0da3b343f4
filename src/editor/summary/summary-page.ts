import { Disposable, l10n, type Uri, type WebviewPanel } from 'vscode';
import { html } from '../../report/html';
import { summaryHtml } from '../../report/summary-html';
import { text } from '../../report/figure/svg';
import { newNonce } from './nonce';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';
import { commandPlaceLink } from '../findings/reveal-command';
import { pageHtml } from './summary-page-html';
import { noteName, whyNot } from './summary-text';

/** Milliseconds of reading after which the page says that it waits. */
const LONG = 500;

/** One panel with the summary of one note, which it follows. */
export class SummaryPage implements Disposable {
  readonly #subscriptions: Disposable;
  /** The last summary: a closed note's stays in sight, and a hidden page asks for it when it is seen again. */
  #content = '';
  #words = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly note: Uri,
    readonly panel: WebviewPanel,
    analyses: NoteAnalyses,
  ) {
    const isOurs = (uri: Uri) => uri.toString() === note.toString();
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage(() => this.#tellAll()),
      analyses.onDidChange((change) => {
        if (isOurs(change.note.document.uri)) this.#follow(change.note);
      }),
      analyses.onDidClose((uri) => {
        if (isOurs(uri)) this.#closed();
      }),
    );
    const open = analyses.get(note);
    if (open) this.#follow(open);
    else this.#closed();
    panel.webview.html = pageHtml(note.toString(), newNonce());
  }

  #follow(note: OpenNote): void {
    if (note.state.kind === 'waiting') {
      this.#waiting ??= setTimeout(() => this.#say(l10n.t('Reading the note …')), LONG);
      return;
    }
    this.#settle();
    this.#content = contentOf(note);
    this.#tell({ kind: 'summary', html: this.#content });
    this.#say('');
  }

  #closed(): void {
    this.#settle();
    this.#say(
      this.#content === ''
        ? l10n.t('The note is not open any more.')
        : l10n.t('The note is not open any more. This is how it was last read.'),
    );
  }

  #settle(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  #say(words: string): void {
    if (words === this.#words) return;
    this.#words = words;
    this.#tell({ kind: 'state', words });
  }

  #tellAll(): void {
    this.#tell({ kind: 'state', words: this.#words });
    if (this.#content !== '') this.#tell({ kind: 'summary', html: this.#content });
  }

  /** A page that is hidden hears nothing: it asks when it is seen again. */
  #tell(message: { kind: 'summary'; html: string } | { kind: 'state'; words: string }): void {
    void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#settle();
    this.#subscriptions.dispose();
  }
}

/** What the page shows of a note that has been read, or could not be. */
function contentOf({ document, state }: OpenNote): string {
  const title = noteName(document.uri);
  if (state.kind !== 'analyzed') {
    const why = whyNot(state).replaceAll('`', '');
    return `${html('h1', {}, html('bdi', {}, text(title)))}${html('p', {}, text(why))}`;
  }
  return summaryHtml(state.analysis, {
    title,
    line: ({ start }) => document.positionAt(start).line + 1,
    address: (span) => commandPlaceLink(document, span),
  });
}
