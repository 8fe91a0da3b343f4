import {
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  type Disposable,
  languages,
  type Position,
  Range,
  SnippetString,
  type TextDocument,
} from 'vscode';
import { keysAt } from '../../vocabulary/vocabulary-keys';
import { VOCABULARY_FILE } from './own-vocabulary-files';

/** Offers the keys of a `.motor-neuron-lens.yaml`: its parts, and the ids of signs, sites, sections and assertions. */
export class OwnVocabularyCompletions implements CompletionItemProvider, Disposable {
  readonly #registration = languages.registerCompletionItemProvider(
    { pattern: `**/${VOCABULARY_FILE}` },
    this,
  );

  provideCompletionItems(document: TextDocument, position: Position): CompletionItem[] {
    const lines = document.getText(new Range(0, 0, position.line, position.character)).split('\n');
    const typed = (lines.at(-1) ?? '').trim();
    const range = new Range(position.translate(0, -typed.length), position);
    return keysAt(lines).map(({ key, means, holds }) => {
      const item = new CompletionItem(
        { label: key, description: means },
        CompletionItemKind.Property,
      );
      // A key that stands before others of its kind keeps them: only the list or the mapping under it is begun.
      item.insertText = new SnippetString(`${key}:\n  ${holds === 'list' ? '- ' : ''}$0`);
      item.range = range;
      return item;
    });
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
