import { onceAForm } from '../language/forms';
import type { Token } from '../language/tokens';
import { formSet, holds } from '../language/word-sets';
import { wordList } from '../vocabulary/context-word-lists';
import { normalAt, textAt } from '../language/word-at';

/** Roots or segments named together (`C5-C7`, `L5/S1`); `from` to `to` (exclusive) are token numbers. */
export interface SegmentMatch {
  readonly from: number;
  readonly to: number;
  /** Those named, upper first: the two ends of a range. */
  readonly segments: readonly string[];
  /** True for a range (`C4-T5`), false for a list or a single one. */
  readonly range: boolean;
}

const LAST: Readonly<Record<string, number>> = { C: 8, T: 12, L: 5, S: 5 };
/** How many segments lie above the first of each part of the cord. */
const BEFORE: Readonly<Record<string, number>> = { C: 0, T: 8, L: 20, S: 25 };

/** A segment written as one token (`T10`, `Th10`, `D10`), or null. */
export function segmentOf(text: string): string | null {
  const found = /^([ctdls]|th)(\d{1,2})$/iu.exec(text);
  if (found === null) return null;
  const letter = (found[1] as string).toUpperCase().replace(/TH|D/u, 'T');
  const number = Number(found[2]);
  return number >= 1 && number <= (LAST[letter] as number) ? `${letter}${String(number)}` : null;
}

/** The place of a segment from above: C1 is 1, S5 is 30. */
export function segmentNumber(segment: string): number {
  return (BEFORE[segment[0] as string] as number) + Number(segment.slice(1));
}

/** Segments in a sentence. Vertebrae (`L4 fracture`, `C5/6 disc`) are none. */
export function findSegments(tokens: readonly Token[]): readonly SegmentMatch[] {
  if (!holds(tokens, SEGMENTS)) return NONE;
  const found: SegmentMatch[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const named = namedBy((tokens[n] as Token).form);
    if (named === null) continue;
    const match =
      typeof named === 'string' ? readRange(tokens, n, named) : { from: n, to: n + 1, ...named };
    if (!isVertebra(tokens, match) && !isDigit(tokens, match)) found.push(match);
    n = match.to - 1;
  }
  return found;
}

const NONE: readonly never[] = [];
const SEGMENTS = formSet((form) => namedBy(form) !== null);

/** The segment, or the pair of them, that a word is; null where it is none. */
const namedBy = onceAForm(({ text }) => gluedPair(text) ?? segmentOf(text));

/** `C4-T5`, `L5/S1`, `C5-7` written as one token. */
function gluedPair(text: string): Pick<SegmentMatch, 'segments' | 'range'> | null {
  const found = /^([A-Za-z]{1,2}\d{1,2}) ?([-–—/]) ?([A-Za-z]{0,2}\d{1,2})$/u.exec(text);
  if (found === null) return null;
  const [first, link, second] = found.slice(1) as [string, string, string];
  const upper = segmentOf(first);
  if (upper === null) return null;
  const lower = segmentOf(/^\d/u.test(second) ? `${upper.charAt(0)}${second}` : second);
  return lower === null ? null : { segments: [upper, lower], range: link !== '/' };
}

function readRange(tokens: readonly Token[], at: number, first: string): SegmentMatch {
  const link = normalAt(tokens, at + 1);
  const second = tokens[at + 2];
  if (!/^(?:[\-/,&+]|to|and|through|or)$/u.test(link) || second === undefined) {
    return { from: at, to: at + 1, segments: [first], range: false };
  }
  const bare =
    /^\d{1,2}$/u.test(second.text) && !second.spaced
      ? `${first.charAt(0)}${second.text}`
      : second.text;
  const other = segmentOf(bare);
  if (other === null) return { from: at, to: at + 1, segments: [first], range: false };
  const range = /^(?:-|to|through)$/u.test(link);
  return {
    from: at,
    to: at + 3,
    segments: [first, other].sort((a, b) => segmentNumber(a) - segmentNumber(b)),
    range,
  };
}

const HAND = wordList('hand-words');
const BORDER = wordList('border-words');
const AFTER = wordList('vertebra-after');
const BEFORE_BONE = wordList('vertebra-before');

/** `D3 both hands` is the third digit, not the third dorsal segment; so is a bare `D3`, which no border goes with. */
function isDigit(tokens: readonly Token[], { from, to }: SegmentMatch): boolean {
  if (!/^D[1-5](?:\D|$)/u.test(textAt(tokens, from))) return false;
  const before = tokens.slice(Math.max(0, from - 3), from);
  const border = before.some(({ normal }) => BORDER.has(normal)) || tokens[to]?.normal === 'level';
  if (!border) return true;
  return tokens.slice(Math.max(0, from - 4), to + 4).some(({ normal }) => HAND.has(normal));
}

const isOutOfPlace = onceAForm(({ text }) =>
  /^(?:prolaps|herniat|protru|extru|sequest)/iu.test(text),
);

/** `L4 fracture`, `spinous process of T5`. A disc that has left its place takes a root: `L4/5 disc prolapse`. */
function isVertebra(tokens: readonly Token[], { from, to }: SegmentMatch): boolean {
  if (tokens.slice(Math.max(0, from - 4), to + 4).some(({ form }) => isOutOfPlace(form)))
    return false;
  if (AFTER.has(normalAt(tokens, to))) return true;
  return tokens.slice(Math.max(0, from - 4), from).some(({ normal }) => BEFORE_BONE.has(normal));
}
