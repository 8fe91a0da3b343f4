import type { Line } from './lines';

/** Lines that belong together as one run of prose: hard-wrapped lines of one paragraph, or a single line. */
export type Paragraph = readonly Line[];

const BULLET = /^\s*(?:[\-*•‣◦–—>\p{Extended_Pictographic}]|\d{1,2}[.)]|[a-z]\))\s+\S/u;
const LABEL = /^\s*[\p{L}/&' ()]{1,30}[:=–—]/u;
const TABULAR = /\t|\|| {3}\S|\.{4}/u;
const ENDS_SENTENCE = /[.!?:;]["')\]]*\s*$/u;
const ENDS_OPEN =
  /(?:[,(/&]|\b(?:a|an|the|of|in|at|on|to|and|or|with|without|no|is|was|were|are|his|her|their|both|for|from|by|that|which|has|had|but|than|as|not|only|left|right|bilateral|over|very|some|any|there|he|she|it))\s*$/iu;
/** Words that begin no line of their own. */
const STARTS_OPEN =
  /^\s*(?:and|or|but|with|without|of|in|on|at|to|for|from|by|than|as|is|are|was|were)\s/u;
const STARTS_LOWER = /^\s*["'(]?\p{Ll}/u;

/**
 * Joins hard-wrapped lines. A line goes on in the next one where its text is open (no stop at its end), where the next line's
 * first word would not have fitted, and where that line is no label, bullet or table row.
 */
export function joinLines(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Line[][] = [];
  let current: Line[] = [];
  const close = (): void => {
    if (current.length > 0) paragraphs.push(current);
    current = [];
  };
  for (const block of blocks(lines)) {
    const width = block.reduce((most, line) => Math.max(most, line.text.trimEnd().length), 0);
    const wrapped = isWrapped(block, width);
    for (const line of block) {
      const previous = current.at(-1);
      if (previous !== undefined && goesOn(previous.text, line.text, width, wrapped))
        current.push(line);
      else {
        close();
        current = [line];
      }
    }
    close();
  }
  return paragraphs;
}

function blocks(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  let current: Line[] = [];
  for (const line of lines) {
    if (line.text.trim() === '') {
      if (current.length > 0) found.push(current);
      current = [];
    } else current.push(line);
  }
  if (current.length > 0) found.push(current);
  return found;
}

/** A block is wrapped prose when every line but the last is full: the next first word would not have fitted. */
function isWrapped(block: readonly Line[], width: number): boolean {
  if (block.length < 3 || width < 30) return false;
  let full = 0;
  for (let i = 0; i + 1 < block.length; i += 1) {
    if (isFull(block[i]?.text ?? '', block[i + 1]?.text ?? '', width)) full += 1;
  }
  return full >= block.length - 1;
}

function isFull(line: string, next: string, width: number): boolean {
  const firstWord = /^\S+/u.exec(next.trimStart())?.[0] ?? '';
  return line.trimEnd().length + 1 + firstWord.length >= width - 1;
}

function goesOn(previous: string, line: string, width: number, wrapped: boolean): boolean {
  if (BULLET.test(line) || TABULAR.test(line) || TABULAR.test(previous)) return false;
  if (LABEL.test(line) && !(wrapped && STARTS_LOWER.test(line))) return false;
  if (ENDS_SENTENCE.test(previous)) return wrapped;
  if (ENDS_OPEN.test(previous) || STARTS_OPEN.test(line)) return true;
  // prose goes on in a small letter after a word, even where the line was cut early
  if (
    STARTS_LOWER.test(line) &&
    /\p{Ll}{2}\s*$/u.test(previous) &&
    previous.trimEnd().length >= 0.6 * width &&
    width >= 24
  )
    return true;
  return isFull(previous, line, width) && (STARTS_LOWER.test(line) || wrapped);
}
