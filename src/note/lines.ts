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
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (code !== 10 && code !== 13) continue;
    lines.push({ start, end: i, text: text.slice(start, i) });
    if (code === 13 && text.charCodeAt(i + 1) === 10) i += 1;
    start = i + 1;
  }
  return lines;
}
