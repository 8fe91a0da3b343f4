import type { Line, Note } from '../note/note';

/** Line and column of an offset, both counted from 1; columns in UTF-16 code units. */
export function linePosition(
  { lines }: Pick<Note, 'lines'>,
  offset: number,
): { line: number; column: number } {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).start <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - lines[low]!.start + 1 };
}
