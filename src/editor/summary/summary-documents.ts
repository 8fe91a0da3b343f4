import { type Disposable, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import type { NoteAnalyses } from '../notes/note-analyses';
import { editorLink, summaryText, summaryTitle } from './summary-text';

/** Summaries are documents of a scheme of their own: read-only, and never read as notes themselves. */
export const SUMMARY_SCHEME = 'motor-neuron-lens-summary';

/** The summary's address: titled after the note, and telling which note it is of. */
export function summaryUri(note: Uri): Uri {
  return Uri.from({
    scheme: SUMMARY_SCHEME,
    path: `/${summaryTitle(note)}.md`,
    query: note.toString(),
  });
}

/** Summaries as Markdown documents, which follow their notes. */
export class SummaryDocuments implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: readonly Disposable[];

  constructor(private readonly analyses: NoteAnalyses) {
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(SUMMARY_SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: ({ query }) => this.text(Uri.parse(query)),
      }),
      analyses.onDidChange(({ note, reason }) => {
        // VS Code asks again only for those that are open.
        if (reason === 'read') this.#changed.fire(summaryUri(note.document.uri));
      }),
    ];
  }

  /** The summary's document. */
  async open(note: Uri): Promise<TextDocument> {
    return workspace.openTextDocument(summaryUri(note));
  }

  /** The summary of a note as Markdown, with links that an editor follows. */
  text(note: Uri): Promise<string> {
    return summaryText(this.analyses, note, editorLink);
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#changed.dispose();
  }
}
