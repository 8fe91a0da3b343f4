import { type Disposable, languages, window } from 'vscode';
import { noteSelector } from '../notes/is-note';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';
import { statusText } from './status-text';

/**
 * The language status item: on, off or too large and why, how many signs, the likely level; a click opens the summary. For a file
 * that is no note there is none.
 */
export class NoteStatus implements Disposable {
  readonly #item = languages.createLanguageStatusItem('motorNeuronLens', []);
  readonly #subscriptions: readonly Disposable[];
  #told: OpenNote | undefined;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#item.name = 'Motor Neuron Lens';
    this.#subscriptions = [
      analyses.onDidChange(({ note }) => {
        if (note.document === window.activeTextEditor?.document) this.#show();
      }),
      analyses.onDidClose(() => this.#show()),
      window.onDidChangeActiveTextEditor(() => this.#show()),
    ];
    this.#show();
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    const note = document && this.analyses.get(document.uri);
    this.#item.selector = note ? noteSelector : [];
    const waiting = note?.state.kind === 'waiting';
    this.#item.busy = waiting;
    // While a note is read anew, the last words on it stay.
    if (note && !(waiting && note === this.#told)) Object.assign(this.#item, statusText(note));
    this.#told = note;
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#item.dispose();
  }
}
