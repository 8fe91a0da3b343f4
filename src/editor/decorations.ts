import { type Disposable, type TextEditor, type TextEditorDecorationType, window } from 'vscode';
import { type FindingKind, findingKind, kindLetters } from '../report/finding-kind';
import { kindStyle } from './decoration-styles';
import type { NoteAnalyses } from './note-analyses';
import { rangeOf } from './ranges';
import { settingsFor } from './settings';
import type { ShownFinding } from './shown-findings';

const kinds = Object.keys(kindLetters) as FindingKind[];

function createStyles(withLetter: boolean): ReadonlyMap<FindingKind, TextEditorDecorationType> {
  return new Map(
    kinds.map((kind) => [kind, window.createTextEditorDecorationType(kindStyle(kind, withLetter))]),
  );
}

/** Underlines the findings of the visible notes, each kind in its own line, letter and colour. */
export class FindingDecorations implements Disposable {
  readonly #styles = {
    underlineAndLetter: createStyles(true),
    underline: createStyles(false),
  };
  readonly #subscriptions: readonly Disposable[];

  constructor(private readonly analyses: NoteAnalyses) {
    this.#subscriptions = [
      analyses.onDidChange(({ note, reason }) => {
        // What an edit merely moves, VS Code moves by itself, and sooner.
        if (reason !== 'moved') this.#draw((editor) => editor.document === note.document);
      }),
      window.onDidChangeVisibleTextEditors(() => this.#draw(() => true)),
    ];
  }

  #draw(which: (editor: TextEditor) => boolean): void {
    for (const editor of window.visibleTextEditors.filter(which)) {
      const note = this.analyses.get(editor.document.uri);
      if (note) this.#drawIn(editor, note.shown);
    }
  }

  #drawIn(editor: TextEditor, shown: readonly ShownFinding[]): void {
    const { highlights } = settingsFor(editor.document);
    for (const [name, styles] of Object.entries(this.#styles)) {
      for (const [kind, style] of styles) {
        const these = shown.filter(({ finding }) => findingKind(finding) === kind);
        const ranges = name === highlights ? these : [];
        editor.setDecorations(
          style,
          ranges.map((one) => rangeOf(editor.document, one)),
        );
      }
    }
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    for (const styles of Object.values(this.#styles)) {
      for (const style of styles.values()) style.dispose();
    }
  }
}
