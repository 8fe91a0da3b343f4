import { l10n, ProgressLocation, ViewColumn, window } from 'vscode';
import { settingsFor } from '../notes/settings';
import type { NoteReader } from './note-reader';
import { visitTitle, type VisitSubject } from './visit-address';
import { contentMarkdown, type VisitContent } from './visit-content';
import type { VisitDocuments } from './visit-documents';
import type { VisitPages } from './visit-pages';
import { VisitReader } from './visit-reader';

/** Shows several visits beside the note, as a page or as Markdown, as the setting has it. */
export class ShowVisits {
  constructor(
    private readonly reader: NoteReader,
    private readonly pages: VisitPages,
    private readonly documents: VisitDocuments,
  ) {}

  /** @returns the same as Markdown; undefined where there is nothing to show, of which the user is told */
  async show(subject: VisitSubject): Promise<string | undefined> {
    const reader = new VisitReader(subject, this.reader);
    const content = await readWithProgress(reader);
    if (typeof content === 'string') {
      void window.showInformationMessage(
        l10n.t('{0}: nothing to show. {1}', visitTitle(subject), content),
      );
      return undefined;
    }
    const { uri } = content.notes[0] ?? {};
    if (uri && settingsFor(uri).summaryView === 'markdown') {
      const document = await this.documents.open(subject);
      await window.showTextDocument(document, {
        viewColumn: ViewColumn.Beside,
        preserveFocus: true,
      });
    } else this.pages.show(reader);
    return contentMarkdown(content);
  }
}

/** A folder takes its time, and can be cancelled. */
function readWithProgress(reader: VisitReader): Thenable<VisitContent | string> {
  const { subject } = reader;
  if (subject.kind !== 'folder') return reader.read();
  return window.withProgress(
    { location: ProgressLocation.Notification, title: visitTitle(subject), cancellable: true },
    (_progress, token) => reader.read(token),
  );
}
