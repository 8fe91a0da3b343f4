import {
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  type Disposable,
  languages,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
} from 'vscode';
import { blockRows } from '../vocabulary/block-rows';
import { examinationText } from '../writing/examination-block';
import { blockSnippet, layoutFor } from './examination-blocks';
import { noteSelector } from './is-note';
import type { NoteAnalyses } from './note-analyses';
import { settingsFor } from './settings';

/** Nothing but a word stands before the caret. */
const lineStart = /^\s*([a-z]*)$/i;

/** Offers the blocks of the examination at the start of a line, by their prefix. */
export class ExaminationCompletions implements CompletionItemProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#registration = languages.registerCompletionItemProvider(noteSelector, this);
  }

  provideCompletionItems(document: TextDocument, position: Position): CompletionItem[] {
    if (!this.analyses.get(document.uri) || !settingsFor(document).completion) return [];
    const before = document.lineAt(position).text.slice(0, position.character);
    const typed = lineStart.exec(before)?.[1];
    if (typed === undefined) return [];
    const range = new Range(position.translate(0, -typed.length), position);
    return blockRows.flatMap((block, index) => {
      const prefix = block.prefix.find((one) => one.toLowerCase().startsWith(typed.toLowerCase()));
      if (prefix === undefined) return [];
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
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
