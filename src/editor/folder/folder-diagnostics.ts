import { Disposable, type Uri } from 'vscode';
import { findingEntries } from '../findings/finding-entries';
import { problemEntries } from '../findings/problem-entries';
import type { Documentation } from '../notes/documentation';
import { asRead, problemsAsRead } from '../notes/shown-findings';
import { EntryBatches } from './entry-batches';
import type { FolderNotes, JustRead } from './folder-notes';

/** So many signs of a folder are listed; further notes have their problems there alone. */
export const MOST_SIGNS = 5000;

/** Signs and problems of the folder's notes in the Problems panel, by the same settings as of open notes. Those show their own. */
export class FolderDiagnostics implements Disposable {
  readonly #signs = new EntryBatches('motor-neuron-lens-folder');
  readonly #problems = new EntryBatches('motor-neuron-lens-folder-examination');
  /** How many signs of each note are listed. */
  readonly #listed = new Map<string, number>();
  #total = 0;
  #full = false;
  readonly #subscriptions: Disposable;

  constructor(
    notes: FolderNotes,
    private readonly documentation: Documentation,
  ) {
    this.#subscriptions = Disposable.from(
      this.#signs,
      this.#problems,
      notes.onDidRead((read) => this.#publish(read)),
      notes.onDidRemove((uri) => this.#remove(uri)),
      notes.onDidReset(() => {
        this.#signs.clear();
        this.#problems.clear();
        this.#listed.clear();
        this.#total = 0;
        this.#full = false;
      }),
    );
  }

  /** Whether there are more signs than are listed. */
  get full(): boolean {
    return this.#full;
  }

  #publish({ uri, file, analysis }: JustRead): void {
    this.#count(uri, 0);
    if (!file || !analysis) {
      this.#remove(uri);
      return;
    }
    const signs = findingEntries(file, asRead(analysis.findings), this.documentation);
    const room = this.#total + signs.length <= MOST_SIGNS;
    this.#signs.set(uri, room ? signs : []);
    if (room) this.#count(uri, signs.length);
    else this.#full = true;
    const problems = problemsAsRead(analysis.problems);
    this.#problems.set(uri, problemEntries(file, problems, this.documentation));
  }

  #remove(uri: Uri): void {
    this.#count(uri, 0);
    this.#signs.delete(uri);
    this.#problems.delete(uri);
  }

  #count(uri: Uri, signs: number): void {
    this.#total += signs - (this.#listed.get(uri.toString()) ?? 0);
    this.#listed.set(uri.toString(), signs);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
