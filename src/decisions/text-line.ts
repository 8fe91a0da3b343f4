import type { Span } from '../note/span';
import type { CodePoints } from './code-points';
import type { StandoffLine } from './standoff';

/** The line that says of a stretch of the note what it is. */
export function textLine(
  id: string,
  type: string,
  at: Span,
  characters: CodePoints,
): Extract<StandoffLine, { kind: 'T' }> {
  const pieces = piecesOf(at);
  return {
    kind: 'T',
    id,
    type,
    spans: pieces.map(({ start, end }) => ({
      start: characters.fromUtf16(start),
      end: characters.fromUtf16(end),
    })),
    text: pieces.map(({ text }) => text).join(' '),
  };
}

/** brat wants a span that goes over the end of a line in pieces, one a line. */
function piecesOf({ start, text }: Span): Span[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) => {
    const piece = line.trim();
    const from = start + index + (line.length - line.trimStart().length);
    return piece === '' ? [] : [{ start: from, end: from + piece.length, text: piece }];
  });
}
