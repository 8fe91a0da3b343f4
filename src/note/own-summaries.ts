import type { Line } from './lines';

/** The first line of a summary that the extension wrote into a note. Never translated: the reader knows it by these words. */
export const SUMMARY_HEADING = 'Motor Neuron Lens summary';
/** The beginning of its last line. */
export const SUMMARY_END = `End of ${SUMMARY_HEADING}`;

const HEADING = /^[\s>*_#-]*Motor Neuron Lens summary\b/iu;
const END = /^[\s>*_#-]*End of Motor Neuron Lens summary\b/iu;

/** No summary has more lines. */
export const MOST_LINES = 60;

/** A note without the summaries that the extension wrote into it: what they say must not be read as findings of their own. */
export interface WithoutSummaries {
  /** Of the same length as the note, the summaries blank. */
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Leaves out each summary, from its heading to its last line; where that was lost, to the next blank line. */
export function withoutOwnSummaries(text: string, lines: readonly Line[]): WithoutSummaries {
  if (!lines.some((line) => HEADING.test(line.text))) return { text, lines };
  const kept: Line[] = [];
  let read = '';
  let from = 0;
  for (let n = 0; n < lines.length; n += 1) {
    const line = lines[n]!;
    if (!HEADING.test(line.text)) {
      kept.push(line);
      continue;
    }
    n = lastLine(lines, n);
    const { end } = lines[n]!;
    read += text.slice(from, line.start) + text.slice(line.start, end).replace(/[^\r\n]/gu, blank);
    from = end;
  }
  return { text: read + text.slice(from), lines: kept };
}

/** As many blanks as the character has UTF-16 units. */
const blank = (character: string): string => ' '.repeat(character.length);

/** Whether a summary begins with this line. */
export const beginsSummary = (line: string): boolean => HEADING.test(line);

/** The number of the last line of the summary that begins with a line; of the lines behind it so many are looked at. */
export function lastLine(lines: readonly { readonly text: string }[], heading: number): number {
  const limit = Math.min(lines.length, heading + MOST_LINES);
  let blankLine = 0;
  for (let n = heading + 1; n < limit; n += 1) {
    const { text } = lines[n]!;
    if (END.test(text)) return n;
    if (HEADING.test(text)) return (blankLine || n) - 1;
    if (blankLine === 0 && text.trim() === '') blankLine = n;
  }
  return (blankLine || limit) - 1;
}
