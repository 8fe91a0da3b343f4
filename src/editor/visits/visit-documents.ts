import { type Disposable, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import { escapeMarkdown } from '../../report/escape-markdown';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { NoteReader } from './note-reader';
import { subjectOf, visitAddress, type VisitSubject, VISITS_SCHEME } from './visit-address';
import { contentMarkdown } from './visit-content';
import { VisitReader } from './visit-reader';

/** Changes and timelines as Markdown documents, which follow their notes. */
export class VisitDocuments implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #readers = new Map<string, VisitReader>();
  readonly #subscriptions: readonly Disposable[];

  constructor(
    analyses: NoteAnalyses,
    private readonly reader: NoteReader,
  ) {
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(VISITS_SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (address) => this.#text(address),
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#readers.delete(uri.toString())),
      analyses.onDidChange(({ note, reason }) => {
        if (reason !== 'read') return;
        for (const [address, reader] of this.#readers)
          if (reader.restsOn(note.document.uri)) this.#changed.fire(Uri.parse(address));
      }),
    ];
  }

  /** The document of a subject. */
  async open(subject: VisitSubject): Promise<TextDocument> {
    return workspace.openTextDocument(visitAddress(subject));
  }

  async #text(address: Uri): Promise<string> {
    const key = address.toString();
    const subject = subjectOf(address);
    if (!subject) return '';
    const reader = this.#readers.get(key) ?? new VisitReader(subject, this.reader);
    this.#readers.set(key, reader);
    const content = await reader.read();
    return typeof content === 'string' ? `${escapeMarkdown(content)}\n` : contentMarkdown(content);
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#readers.clear();
    this.#changed.dispose();
  }
}
