import { type Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { REVEAL } from '../findings/reveal-command';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { NoteReader } from './note-reader';
import { subjectOf, visitAddress, visitTitle } from './visit-address';
import { VisitPage } from './visit-page';
import { VisitReader } from './visit-reader';

/** The kind of the pages' panels. */
const VISITS_PAGE = 'motorNeuronLens.visits';

const webviewOptions = {
  enableScripts: true,
  enableCommandUris: [REVEAL],
  localResourceRoots: [],
};

/** Changes and timelines as pages. */
export class VisitPages implements Disposable {
  readonly #pages = new Map<string, VisitPage>();
  readonly #restoring: Disposable;

  constructor(
    private readonly analyses: NoteAnalyses,
    private readonly reader: NoteReader,
  ) {
    this.#restoring = window.registerWebviewPanelSerializer(VISITS_PAGE, {
      deserializeWebviewPanel: (panel, state) => this.#restore(panel, state),
    });
  }

  /** The address of the page that is the active editor. */
  get active(): Uri | undefined {
    return [...this.#pages.values()].find(({ panel }) => panel.active)?.address;
  }

  /** Opens the page, or brings it to the front. */
  show(reader: VisitReader): void {
    const { subject } = reader;
    const page = this.#pages.get(visitAddress(subject).toString());
    if (page) {
      page.panel.reveal(undefined, true);
      return;
    }
    const panel = window.createWebviewPanel(
      VISITS_PAGE,
      visitTitle(subject),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { ...webviewOptions, enableFindWidget: true },
    );
    this.#add(reader, panel);
  }

  #add(reader: VisitReader, panel: WebviewPanel): void {
    const address = visitAddress(reader.subject);
    const page = new VisitPage(address, panel, reader, this.analyses);
    this.#pages.set(address.toString(), page);
    panel.onDidDispose(() => {
      page.dispose();
      this.#pages.delete(address.toString());
    });
  }

  /** A page that was open when the window was reloaded. */
  #restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const isObject = typeof state === 'object' && state !== null;
    const address = isObject && 'note' in state ? String(state.note) : '';
    const subject = address === '' ? undefined : subjectOf(Uri.parse(address));
    if (!subject || this.#pages.has(address)) panel.dispose();
    else {
      panel.webview.options = webviewOptions;
      this.#add(new VisitReader(subject, this.reader), panel);
    }
    return Promise.resolve();
  }

  dispose(): void {
    this.#restoring.dispose();
    // The panels stay: when the window is only reloaded, VS Code gives them back.
    for (const page of this.#pages.values()) page.dispose();
  }
}
