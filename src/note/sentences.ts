import type { Line } from './lines';
import { isBlankAt } from './code-at';
import type { Paragraph } from './paragraphs';

/**
 * A sentence, which may run over hard-wrapped lines. Its text has the same length as the note's own stretch, line ends
 * turned into spaces, so that an offset into it plus `start` is an offset into the note.
 */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of the paragraph it stands in, counted from 0. */
  readonly paragraph: number;
}

/** Stops after these end no sentence when a small letter or a figure follows. */
const ABBREVIATION =
  /(?:^|[\s(])(?:neg|pos|abs|approx|bilat|fasc|fascic|fasics?|sust|unsust|incr|decr|inc|dec|sl|mod|min|max|ext|flex|int|add|abd|prox|dist|ant|post|lat|med|inf|sup|tib|gastroc|quad|delt|brachiorad|susp|poss|prob|vs|cf|resp|hx|pt|wk|mo|yr|no|nos|st|dr|mr|mrs|ms|prof|etc|e\.g|i\.e|b\.d|t\.d\.s|l|r|lt|rt|ul|ll|bl|cont|obs|def|temp|symm|sym|gr|gp|incl|excl|esp|prev|occ|assoc)$/iu;
const TITLE = /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|vs)$/iu;

/** No sentence of a person is longer; what is goes on as the next, so that time grows with the text and no faster. */
const LONGEST = 1200;

/** Cuts paragraphs into sentences. */
export function splitSentences(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach((lines, paragraph) => {
    const first = lines[0] as Line;
    const last = lines.at(-1) as Line;
    const joined =
      first === last ? first.text : text.slice(first.start, last.end).replace(/[\r\n]/gu, ' ');
    let from = 0;
    while (from < joined.length) {
      const to = sentenceEnd(joined, from);
      push(sentences, joined, first.start, from, to, paragraph);
      from = to;
    }
  });
  return sentences;
}

const STOP = /[.!?]/gu;

/** Where the sentence ends that begins at `from`. */
function sentenceEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    STOP.lastIndex = at;
    const stop = STOP.test(text) ? STOP.lastIndex - 1 : text.length;
    for (let i = Math.max(at, from + LONGEST); i < stop; i += 1)
      if (isTooLong(text, from, i)) return i + 1;
    if (stop === text.length) return stop;
    if (endsSentence(text, from, stop) || isTooLong(text, from, stop)) return stop + 1;
    at = stop + 1;
  }
}

/** Past the longest sentence the next space or comma cuts; past twice that, any character that is no half of a pair. */
function isTooLong(text: string, from: number, i: number): boolean {
  if (i - from < LONGEST) return false;
  if (/[\s,;|]/u.test(text[i] as string)) return true;
  const pair = /[\uD800-\uDBFF]/.test(text[i] as string);
  return i - from >= 2 * LONGEST && !pair;
}

function push(
  into: Sentence[],
  text: string,
  base: number,
  from: number,
  to: number,
  paragraph: number,
): void {
  let start = from;
  let end = to;
  while (start < end && isBlankAt(text, start)) start += 1;
  while (end > start && isBlankAt(text, end - 1)) end -= 1;
  if (end > start)
    into.push({ start: base + start, end: base + end, text: text.slice(start, end), paragraph });
}

/** Whether a stop at `i` ends the sentence that begins at `from`. */
function endsSentence(text: string, from: number, i: number): boolean {
  const char = text[i] as string;
  if (text[i + 1] === char) return false;
  // `? foot drop`: a doubt, not an end
  if (char === '?' && (i === from || /[\s(,;:]/u.test(text[i - 1] as string))) return false;
  let next = i + 1;
  while (next < text.length && `"')]”`.includes(text[next] as string)) next += 1;
  const spaced = next >= text.length || isBlankAt(text, next);
  while (next < text.length && isBlankAt(text, next)) next += 1;
  if (next >= text.length) return true;
  const following = text[next] as string;
  const upper = following !== following.toLowerCase();
  if (char !== '.') return spaced;
  const word = text.slice(Math.max(from, i - 12), i);
  // `5/5.The abdomen`: a stop without a space ends a sentence before a capital that starts a word
  if (!spaced)
    return upper && /[\p{Ll}\d)]$/u.test(word) && /^\p{Lu}\p{Ll}/u.test(text.slice(next, next + 2));
  if (TITLE.test(word)) return false;
  if (/(?:^|\s)\d{1,2}$/u.test(word) && /^\s*\d{1,2}$/u.test(text.slice(from, i))) return false;
  if (/\d/u.test(following)) return !/(?:^|\s)(?:approx|no|nos|fig|vs|ca|grade|gr)$/iu.test(word);
  return upper || !(ABBREVIATION.test(word) || /(?:^|[\s(])\p{Ll}$/u.test(word));
}
