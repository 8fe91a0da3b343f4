import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Location,
  type TextDocument,
} from 'vscode';
import type { Problem } from '../../consistency/problem';
import type { Documentation } from '../notes/documentation';
import type { NoteFile } from '../notes/note-file';
import { rangeOf } from '../notes/ranges';
import type { ShownProblem } from '../notes/shown-findings';
import { SOURCE } from './source';

const severities: Readonly<Record<Problem['severity'], DiagnosticSeverity>> = {
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
};

/** The problems of an examination as entries of the Problems panel. */
export function problemEntries(
  note: TextDocument | NoteFile,
  problems: readonly ShownProblem[],
  documentation: Documentation,
): Diagnostic[] {
  return problems.map((shown) => {
    const { rule, message, severity } = shown.problem;
    const made = new Diagnostic(rangeOf(note, shown), message, severities[severity]);
    made.source = SOURCE;
    made.code = { value: rule, target: documentation.rulePage(rule) };
    made.relatedInformation = shown.related.map(
      (place) =>
        new DiagnosticRelatedInformation(
          new Location(note.uri, rangeOf(note, place)),
          place.message,
        ),
    );
    return made;
  });
}
