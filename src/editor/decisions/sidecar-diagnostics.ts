import { Diagnostic, DiagnosticSeverity, type Disposable, languages, Range } from 'vscode';
import type { DecisionStore } from './decision-store';
import { SOURCE } from '../findings/source';

/** Problems entries in the sidecars, for lines that can't be read. The lines stay, and the rest counts. */
export class SidecarDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('motor-neuron-lens-sidecar');
  readonly #following: Disposable;

  constructor(store: DecisionStore) {
    this.#following = store.onDidRead(({ file, problems }) => {
      if (!file) return;
      const found = problems.map(({ line, message }) => {
        const made = new Diagnostic(
          new Range(line, 0, line, 1000),
          message,
          DiagnosticSeverity.Warning,
        );
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
