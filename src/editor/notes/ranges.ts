import { Range } from 'vscode';
import type { PlacedText } from './note-file';

/** UTF-16 offsets as a range; the text must be of the version the offsets are of. */
export function rangeOf(
  text: Pick<PlacedText, 'positionAt'>,
  span: { start: number; end: number },
): Range {
  return new Range(text.positionAt(span.start), text.positionAt(span.end));
}
