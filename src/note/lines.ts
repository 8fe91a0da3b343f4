/** One line of the note, without its end-of-line characters. Offsets are UTF-16, `end` exclusive. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Cuts a text into lines at LF, CRLF and CR. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let lf = placeOf('\n', text, 0);
  let cr = placeOf('\r', text, 0);
  for (;;) {
    const end = Math.min(lf, cr);
    lines.push({ start, end, text: text.slice(start, end) });
    if (end === text.length) return lines;
    const isPair = lf === cr + 1 && lf < text.length;
    start = (isPair ? lf : end) + 1;
    if (lf < start) lf = placeOf('\n', text, start);
    if (cr < start) cr = placeOf('\r', text, start);
  }
}

/** Where a character stands next; the text's end where it doesn't. */
function placeOf(character: string, text: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}
