import {
  type Disposable,
  FoldingRange,
  type FoldingRangeProvider,
  languages,
  type TextDocument,
} from 'vscode';
import { type OutlinePart, outlineOf } from '../../note/outline';
import { outlinedNotes } from '../notes/is-note';
import type { NoteAnalyses } from '../notes/note-analyses';

/** Folds the note's sections, from the heading to the last line that is not blank. */
export class SectionFolding implements FoldingRangeProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#registration = languages.registerFoldingRangeProvider(outlinedNotes, this);
  }

  async provideFoldingRanges(document: TextDocument): Promise<FoldingRange[] | undefined> {
    const analysis = await this.analyses.get(document.uri)?.current();
    return analysis && ranges(document, outlineOf(analysis.note));
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function ranges(document: TextDocument, parts: readonly OutlinePart[]): FoldingRange[] {
  return parts.flatMap(({ start, textEnd, parts: below }) => {
    const first = document.positionAt(start).line;
    const last = document.positionAt(textEnd).line;
    const own = last > first ? [new FoldingRange(first, last)] : [];
    return [...own, ...ranges(document, below)];
  });
}
