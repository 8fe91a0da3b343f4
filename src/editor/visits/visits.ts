import type { Disposable } from 'vscode';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { NoteInput } from '../notes/note-inputs';
import { CompareNotesCommand } from './compare-notes-command';
import { NoteReader } from './note-reader';
import { SaveVisitsCommand } from './save-visits-command';
import { ShowVisits } from './show-visits';
import { TimelineCommand } from './timeline-command';
import { VisitDocuments } from './visit-documents';
import { VisitPages } from './visit-pages';

/** What shows several visits of one patient: what changed between two notes, and timelines. */
export function visitFeatures(
  analyses: NoteAnalyses,
  inputs: NoteInput,
): readonly Pick<Disposable, 'dispose'>[] {
  const reader = new NoteReader(analyses, inputs);
  const pages = new VisitPages(analyses, reader);
  const documents = new VisitDocuments(analyses, reader);
  const visits = new ShowVisits(reader, pages, documents);
  return [
    ...[pages, documents],
    new CompareNotesCommand(analyses, visits),
    new TimelineCommand(analyses, visits),
    new SaveVisitsCommand(reader, pages),
  ];
}
