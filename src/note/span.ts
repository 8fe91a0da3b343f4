/** A stretch of the note. `start` and `end` are UTF-16 offsets into the note's text as given, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The words themselves: `text.slice(start, end)` of the note. */
  readonly text: string;
}
