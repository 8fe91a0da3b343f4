import { commands, type Disposable, window } from 'vscode';
import type { NoteAnalyses } from './note-analyses';

/** For `when` clauses: whether the active editor shows a note. */
export const NOTE_IS_ACTIVE = 'motorNeuronLens.noteIsActive';

/** Keeps the context key, so that the commands show only where they can do something. */
export class NoteContext implements Disposable {
  readonly #subscriptions: readonly Disposable[];

  constructor(private readonly analyses: NoteAnalyses) {
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#tell()),
      // A document that gets another language is closed and opened: its editor stays the active one.
      analyses.onDidChange(() => this.#tell()),
      analyses.onDidClose(() => this.#tell()),
    ];
    this.#tell();
  }

  #last: boolean | undefined;

  #tell(): void {
    const document = window.activeTextEditor?.document;
    const active = document !== undefined && this.analyses.get(document.uri) !== undefined;
    if (active === this.#last) return;
    this.#last = active;
    void commands.executeCommand('setContext', NOTE_IS_ACTIVE, active);
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
  }
}
