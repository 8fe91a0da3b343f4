import {
  type Disposable,
  languages,
  type OnTypeFormattingEditProvider,
  type Position,
  Range,
  type TextDocument,
  TextEdit,
} from 'vscode';
import { CLINICAL_NOTE } from '../notes/is-note';

/** A list's mark with nothing behind it. */
const emptyItem = /^\s*(?:[-*•]|\d{1,2}[.)])\s+$/;

/** Ends a list: Enter in an empty item takes its mark away, which the rules of a language configuration can't. */
export class ListEnd implements OnTypeFormattingEditProvider, Disposable {
  readonly #registration = languages.registerOnTypeFormattingEditProvider(
    { language: CLINICAL_NOTE },
    this,
    '\n',
  );

  provideOnTypeFormattingEdits(document: TextDocument, { line }: Position): TextEdit[] {
    if (line === 0) return [];
    const before = document.lineAt(line - 1);
    const isEmpty = document.lineAt(line).text.trim() === '' && emptyItem.test(before.text);
    if (!isEmpty) return [];
    return [TextEdit.delete(new Range(before.range.start, document.lineAt(line).range.end))];
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
