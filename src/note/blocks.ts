import { withPlainBlanks } from './note';
import { beginsSummary, lastLine, MOST_LINES } from './own-summaries';

/**
 * A block of the note: lines with text and the blank lines behind them (of the first block before them, too). What is read of it
 * depends on nothing outside it but the heading it stands under and, for a table, its caption. Offsets are UTF-16, ends exclusive.
 */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** How far the text was looked at to find the end: behind the text's own end where that ends the block. */
  readonly seen: number;
}

/** Tells of a line whether it may be the head of a table, whose rows a blank line may part from it. */
export type HeadsTable = (line: string) => boolean;

/** The block that begins at an offset, which must be 0 or the end of another one. */
export function blockAt(text: string, start: number, headsTable: HeadsTable): Block {
  let at = start;
  /** The last line with text; null before the first. */
  let last: string | null = null;
  let blanks = 0;
  let seen = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    const blank = line.text.trim() === '';
    if (!blank && last !== null && blanks > 0) {
      const gap = line.text.length - line.text.trimStart().length;
      seen = Math.max(seen, at + gap + 1);
      if (!(blanks === 1 && headsTable(last))) return { start, end: at, seen };
    }
    if (blank) blanks += 1;
    else {
      [last, blanks] = [line.text, 0];
      if (MAY_BEGIN_SUMMARY.test(last) && beginsSummary(withPlainBlanks(last))) {
        const summary = summaryAt(text, at);
        seen = Math.max(seen, summary.seen);
        at = summary.end;
        continue;
      }
    }
    at = line.next;
  }
  return { start, end: text.length, seen: text.length + 1 };
}

/** The first line with text of a block. */
export function firstLine(block: string): string {
  let line = lineAt(block, 0);
  while (line.text.trim() === '' && line.next < block.length) line = lineAt(block, line.next);
  return line.text;
}

const MAY_BEGIN_SUMMARY = /Motor\sNeuron/iu;

interface TextLine {
  readonly text: string;
  /** Where the next line begins. */
  readonly next: number;
}

function lineAt(text: string, start: number): TextLine {
  LINE_END.lastIndex = start;
  const end = LINE_END.test(text) ? LINE_END.lastIndex - 1 : text.length;
  return { text: text.slice(start, end), next: end + (text.startsWith('\r\n', end) ? 2 : 1) };
}

const LINE_END = /[\r\n]/gu;

/** The end of a summary that the extension wrote, and how far its end was looked for. */
function summaryAt(text: string, start: number): { readonly end: number; readonly seen: number } {
  const lines: TextLine[] = [];
  let at = start;
  while (at < text.length && lines.length < MOST_LINES) {
    const line = lineAt(text, at);
    lines.push({ text: withPlainBlanks(line.text), next: line.next });
    at = line.next;
  }
  const last = lines[lastLine(lines, 0)];
  return { end: Math.min(last?.next ?? at, text.length), seen: at + 1 };
}
