import type { DecisionStore } from '../decisions/decision-store';
import type { NoteAnalyses } from '../notes/note-analyses';
import { AgreementCommands } from './agreement-commands';
import { AgreementView } from './agreement-view';
import { AnnotationDiagnostics } from './annotation-diagnostics';
import { AnnotatorComparison } from './annotator-comparison';
import { DisputeMark } from './dispute-mark';

/** What compares a note with a second annotator's. */
export function agreementFeatures(
  analyses: NoteAnalyses,
  store: DecisionStore,
): readonly { dispose(): void }[] {
  const comparison = new AnnotatorComparison(analyses);
  const view = new AgreementView(comparison);
  const mark = new DisputeMark(comparison);
  return [
    comparison,
    view,
    mark,
    new AnnotationDiagnostics(comparison),
    new AgreementCommands(analyses, store, comparison, view, mark),
  ];
}
