import { SnippetString, type TextDocument } from 'vscode';
import type { BlockRow } from '../../vocabulary/block-rows';
import { examinationSnippet, type GridLayout } from '../../writing/examination-block';

/** How grids are written in a document: as tables where the language has them. */
export function layoutFor({ languageId }: TextDocument): GridLayout {
  return languageId === 'markdown' ? 'table' : 'columns';
}

/** A block as a snippet for a document. */
export function blockSnippet(block: BlockRow, document: TextDocument): SnippetString {
  return new SnippetString(examinationSnippet(block, layoutFor(document)));
}
