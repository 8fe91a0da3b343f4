import { type Disposable, EventEmitter, TabInputText, window } from 'vscode';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';

/**
 * The note that a view beside the editors shows: the active one. It stays while a page of the extension or the view itself is
 * active, and while the note can still be seen.
 */
export class FollowedNote implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #note: OpenNote | undefined;

  /** When it is another note, or the same in another state. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#choose()),
      window.onDidChangeVisibleTextEditors(() => this.#choose()),
      window.tabGroups.onDidChangeTabs(() => this.#choose()),
      analyses.onDidClose(() => this.#choose()),
      analyses.onDidChange(({ note, reason }) => {
        this.#choose();
        if (note === this.#note && reason === 'read') this.#changed.fire();
      }),
    ];
    this.#choose();
  }

  get note(): OpenNote | undefined {
    return this.#note;
  }

  #choose(): void {
    const visible = window.visibleTextEditors.flatMap(
      ({ document }) => this.analyses.get(document.uri) ?? [],
    );
    const active = window.activeTextEditor;
    const note =
      (active && this.analyses.get(active.document.uri)) ??
      (active ? visible.find((one) => one === this.#note) : this.#last()) ??
      visible[0];
    if (note === this.#note) return;
    this.#note = note;
    this.#changed.fire();
  }

  /** The last one, while a tab still holds it. */
  #last(): OpenNote | undefined {
    const address = this.#note?.document.uri.toString();
    const held = window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .some(({ input }) => input instanceof TabInputText && input.uri.toString() === address);
    return held && this.#note ? this.analyses.get(this.#note.document.uri) : undefined;
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#changed.dispose();
  }
}
