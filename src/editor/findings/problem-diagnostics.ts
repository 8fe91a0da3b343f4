import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Disposable,
  languages,
  Location,
  type TextDocument,
} from 'vscode';
import type { Problem } from '../../consistency/problem';
import { SOURCE } from './diagnostics';
import type { Documentation } from '../notes/documentation';
import type { NoteAnalyses } from '../notes/note-analyses';
import { rangeOf } from '../notes/ranges';
import type { ShownProblem } from '../notes/shown-findings';

const severities: Readonly<Record<Problem['severity'], DiagnosticSeverity>> = {
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
};

/** What in an examination can't be true, is on no scale or is missing, as entries of the Problems panel. */
export class ProblemDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('motor-neuron-lens-examination');
  readonly #subscriptions: readonly Disposable[];

  constructor(
    analyses: NoteAnalyses,
    private readonly documentation: Documentation,
  ) {
    this.#subscriptions = [
      analyses.onDidChange(({ note: { document, problems } }) => {
        const entries = problems.map((one) => this.#diagnostic(document, one));
        this.#collection.set(document.uri, entries);
      }),
      analyses.onDidClose((uri) => this.#collection.delete(uri)),
    ];
  }

  #diagnostic(document: TextDocument, shown: ShownProblem): Diagnostic {
    const { rule, message, severity } = shown.problem;
    const made = new Diagnostic(rangeOf(document, shown), message, severities[severity]);
    made.source = SOURCE;
    made.code = { value: rule, target: this.documentation.rulePage(rule) };
    made.relatedInformation = shown.related.map(
      (place) =>
        new DiagnosticRelatedInformation(
          new Location(document.uri, rangeOf(document, place)),
          place.message,
        ),
    );
    return made;
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#collection.dispose();
  }
}
