import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  type CompletionItemProvider,
  type Disposable,
  languages,
  type Position,
  Range,
  type TextDocument,
} from 'vscode';
import { type OfferedTerm, offeredScale, offeredTerms } from '../../writing/offered-terms';
import { noteSelector } from '../notes/is-note';
import type { NoteAnalyses } from '../notes/note-analyses';
import { settingsFor } from '../notes/settings';

/** Offers the names of signs, muscles and reflexes, and behind a reflex or a scale's name its values. */
export class TermCompletions implements CompletionItemProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#registration = languages.registerCompletionItemProvider(noteSelector, this);
  }

  provideCompletionItems(document: TextDocument, position: Position): CompletionList {
    if (!this.analyses.get(document.uri) || !settingsFor(document).completion)
      return new CompletionList();
    const before = document.lineAt(position).text.slice(0, position.character);
    const from = (start: number) => new Range(position.with({ character: start }), position);
    const scaled = offeredScale(before);
    if (scaled) {
      const range = from(scaled.start);
      const values = scaled.scale.values.slice(1);
      return new CompletionList(
        values.map((value, index) => valueItem(value, scaled.scale.name, index, range)),
      );
    }
    const { start, terms } = offeredTerms(before);
    const items = terms.map((term, index) => termItem(term, index, from(start)));
    // To be asked anew at each letter: a word that is whole is offered no more, and Enter is a new line again.
    return new CompletionList(items, true);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function termItem({ term, kind, detail, why }: OfferedTerm, index: number, range: Range) {
  const kinds = { sign: CompletionItemKind.Keyword, site: CompletionItemKind.Field };
  const item = new CompletionItem({ label: term, description: detail }, kinds[kind]);
  item.range = range;
  item.detail = detail;
  item.sortText = sorted(index);
  if (why) item.documentation = why;
  return item;
}

function valueItem(value: string, scale: string, index: number, range: Range): CompletionItem {
  const item = new CompletionItem({ label: value, description: scale }, CompletionItemKind.Value);
  item.range = range;
  item.sortText = sorted(index);
  return item;
}

const sorted = (index: number): string => `${index}`.padStart(3, '0');
