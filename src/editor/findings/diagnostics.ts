import { type Disposable, languages } from 'vscode';
import type { Documentation } from '../notes/documentation';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';
import { findingEntries } from './finding-entries';

/** The findings of each open note as entries of the Problems panel. */
export class FindingDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('motor-neuron-lens');
  readonly #subscriptions: readonly Disposable[];

  constructor(
    analyses: NoteAnalyses,
    private readonly documentation: Documentation,
  ) {
    this.#subscriptions = [
      analyses.onDidChange(({ note }) => this.#publish(note)),
      analyses.onDidClose((uri) => this.#collection.delete(uri)),
    ];
  }

  #publish({ document, shown }: OpenNote): void {
    const entries = findingEntries(document, shown, this.documentation);
    if (entries.length === 0) this.#collection.delete(document.uri);
    else this.#collection.set(document.uri, entries);
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#collection.dispose();
  }
}
