import { Position, type Uri } from 'vscode';
import { type Line, splitLines } from '../../note/lines';

/** A note's text with its places, whether it is open in an editor or stands in a file. */
export interface PlacedText {
  readonly uri: Uri;
  /** @param offset UTF-16 */
  positionAt(offset: number): Position;
}

/** A note that stands in a file and is open in no editor, as it was read. */
export class NoteFile implements PlacedText {
  #lines: readonly Line[] | undefined;

  constructor(
    readonly uri: Uri,
    /** The language in which an editor would open it. */
    readonly languageId: string,
    readonly text: string,
  ) {}

  positionAt(offset: number): Position {
    this.#lines ??= splitLines(this.text);
    let [low, high] = [0, this.#lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lines[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    const { start, end } = this.#lines[low]!;
    return new Position(low, Math.min(offset, end) - start);
  }
}
