import { Range, type TextDocument } from 'vscode';

/** UTF-16 offsets as a range; the document must be of the version the offsets are of. */
export function rangeOf(document: TextDocument, span: { start: number; end: number }): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}
