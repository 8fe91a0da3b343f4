import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  type CompletionItemProvider,
  type Disposable,
  languages,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
} from 'vscode';
import { blockRows } from '../../vocabulary/block-rows';
import { examinationText } from '../../writing/examination-block';
import { blockSnippet, layoutFor } from './examination-blocks';
import { noteSelector } from '../notes/is-note';
import type { NoteAnalyses } from '../notes/note-analyses';
import { settingsFor } from '../notes/settings';

/** Nothing but a word stands before the caret. */
const lineStart = /^\s*([a-z]*)$/i;

/** Offers the blocks of the examination at the start of a line, by their prefix. */
export class ExaminationCompletions implements CompletionItemProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#registration = languages.registerCompletionItemProvider(noteSelector, this);
  }

  provideCompletionItems(document: TextDocument, position: Position): CompletionList {
    if (!this.analyses.get(document.uri) || !settingsFor(document).completion)
      return new CompletionList();
    const before = document.lineAt(position).text.slice(0, position.character);
    const typed = lineStart.exec(before)?.[1];
    if (typed === undefined) return new CompletionList();
    const range = new Range(position.translate(0, -typed.length), position);
    const items = blockRows.flatMap((block, index) => {
      const prefix = block.prefix.find((one) => one.toLowerCase().startsWith(typed.toLowerCase()));
      if (prefix === undefined) return [];
      if (isHeading(document, prefix, typed)) return [];
      const item = new CompletionItem(
        { label: prefix, description: block.title },
        CompletionItemKind.Snippet,
      );
      item.insertText = blockSnippet(block, document);
      item.range = range;
      item.sortText = `${index}`.padStart(3, '0');
      item.documentation = new MarkdownString().appendCodeblock(
        examinationText(block, layoutFor(document)),
        'plaintext',
      );
      return [item];
    });
    return new CompletionList(items, true);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

/** A whole word at the start of a line of plain text is a heading: there Enter takes what is offered, and would put a grid below it. */
function isHeading({ languageId }: TextDocument, prefix: string, typed: string): boolean {
  return languageId === 'plaintext' && prefix.length === typed.length;
}
