import { AbbreviationActions } from './abbreviation-actions';
import { ExaminationCompletions } from './examination-completions';
import { InsertExaminationCommand } from './insert-examination-command';
import { ListEnd } from './list-end';
import type { NoteAnalyses } from '../notes/note-analyses';
import { NoteSummaryCommands } from '../summary/note-summary-commands';
import { TermCompletions } from './term-completions';

/** What helps to write a note. */
export function writingFeatures(analyses: NoteAnalyses): readonly { dispose(): void }[] {
  return [
    new AbbreviationActions(analyses),
    new ExaminationCompletions(analyses),
    new InsertExaminationCommand(analyses),
    new ListEnd(),
    new NoteSummaryCommands(analyses),
    new TermCompletions(analyses),
  ];
}
