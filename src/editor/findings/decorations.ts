import {
  type DecorationOptions,
  type Disposable,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  window,
} from 'vscode';
import { type FindingKind, kindLetters } from '../../report/finding-kind';
import { kindStyle } from './decoration-styles';
import { type DrawnPlace, drawnPlaces } from './drawn-findings';
import type { NoteAnalyses } from '../notes/note-analyses';
import { rangeOf } from '../notes/ranges';
import { settingsFor } from '../notes/settings';
import type { ShownFinding } from '../notes/shown-findings';

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
    const places = drawnPlaces(shown);
    for (const [name, styles] of Object.entries(this.#styles)) {
      for (const [kind, style] of styles) {
        const these = name === highlights ? places.filter((one) => one.kind === kind) : [];
        const withLetter = name === 'underlineAndLetter';
        const options = these.map((one) => decoration(editor.document, one, withLetter));
        editor.setDecorations(style, options);
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

/** The letter stands in the kind's style; several are the place's own. */
function decoration(
  document: TextDocument,
  place: DrawnPlace,
  withLetter: boolean,
): DecorationOptions {
  const range = rangeOf(document, place);
  const { letters } = place;
  if (!withLetter || letters.length === 1) return { range };
  return { range, renderOptions: { after: { contentText: letters } } };
}
