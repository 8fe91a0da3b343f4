import { type Disposable, type TextEditor, ThemeColor, window } from 'vscode';
import { rangeOf } from '../notes/ranges';
import type { AnnotatorComparison, Dispute } from './annotator-comparison';
import { disputeText } from './dispute-text';

/** Says behind the words of the one dispute that was gone to what both sides say of them. */
export class DisputeMark implements Disposable {
  readonly #type = window.createTextEditorDecorationType({
    after: { margin: '0 0 0 1em', color: new ThemeColor('editorCodeLens.foreground') },
  });
  readonly #following: Disposable;
  #shown: { readonly editor: TextEditor; readonly id: string } | undefined;

  constructor(comparison: AnnotatorComparison) {
    this.#following = comparison.onDidChange(() => {
      const id = this.#shown?.id;
      const isThere = comparison.compared?.disputes.some((one) => one.id === id && !one.settled);
      if (!isThere) this.clear();
    });
  }

  show(editor: TextEditor, dispute: Dispute): void {
    this.clear();
    const contentText = disputeText(dispute);
    const range = rangeOf(editor.document, { start: dispute.end, end: dispute.end });
    editor.setDecorations(this.#type, [{ range, renderOptions: { after: { contentText } } }]);
    this.#shown = { editor, id: dispute.id };
  }

  clear(): void {
    this.#shown?.editor.setDecorations(this.#type, []);
    this.#shown = undefined;
  }

  dispose(): void {
    this.#following.dispose();
    this.#type.dispose();
  }
}
