import { type Disposable, languages } from 'vscode';
import type { Documentation } from '../notes/documentation';
import type { NoteAnalyses } from '../notes/note-analyses';
import { problemEntries } from './problem-entries';

/** What in an examination can't be true, is on no scale or is missing, as entries of the Problems panel. */
export class ProblemDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('motor-neuron-lens-examination');
  readonly #subscriptions: readonly Disposable[];

  constructor(analyses: NoteAnalyses, documentation: Documentation) {
    this.#subscriptions = [
      analyses.onDidChange(({ note: { document, problems } }) => {
        this.#collection.set(document.uri, problemEntries(document, problems, documentation));
      }),
      analyses.onDidClose((uri) => this.#collection.delete(uri)),
    ];
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#collection.dispose();
  }
}
