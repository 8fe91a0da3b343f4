import type { DecisionStore } from '../decisions/decision-store';
import type { NoteAnalyses } from '../notes/note-analyses';
import { AgreementCommands } from './agreement-commands';
import { AgreementView } from './agreement-view';
import { AnnotationDiagnostics } from './annotation-diagnostics';
import { AnnotatorComparison } from './annotator-comparison';
import { DisputeHovers } from './dispute-hovers';

/** What compares a note with a second annotator's. */
export function agreementFeatures(
  analyses: NoteAnalyses,
  store: DecisionStore,
): readonly { dispose(): void }[] {
  const comparison = new AnnotatorComparison(analyses);
  const view = new AgreementView(comparison);
  return [
    comparison,
    view,
    new DisputeHovers(comparison),
    new AnnotationDiagnostics(comparison),
    new AgreementCommands(analyses, store, comparison, view),
  ];
}
