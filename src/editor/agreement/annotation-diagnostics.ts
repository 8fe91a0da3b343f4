import { Diagnostic, DiagnosticSeverity, type Disposable, languages, Range } from 'vscode';
import { SOURCE } from '../findings/source';
import type { AnnotatorComparison } from './annotator-comparison';

/** VS Code keeps no more for a file. */
const MOST = 1000;

/** Problems entries in the second annotator's file, for lines that can't be read. */
export class AnnotationDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('motor-neuron-lens-annotations');
  readonly #following: Disposable;

  constructor(comparison: AnnotatorComparison) {
    this.#following = comparison.onDidChange(() => {
      this.#collection.clear();
      if (!comparison.compared) return;
      const { file, problems } = comparison.compared.annotator;
      const found = problems.slice(0, MOST).map(({ line, message }) => {
        const range = new Range(line - 1, 0, line - 1, 1000);
        const made = new Diagnostic(range, message, DiagnosticSeverity.Warning);
        made.source = SOURCE;
        return made;
      });
      this.#collection.set(file, found);
    });
  }

  dispose(): void {
    this.#following.dispose();
    this.#collection.dispose();
  }
}
