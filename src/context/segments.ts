import type { Token } from '../language/tokens';

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
  const found = /^(?:([ctdls])|(th))(\d{1,2})$/iu.exec(text);
  if (found === null) return null;
  const letter = (found[2] ?? found[1] ?? '').toUpperCase().replace('TH', 'T').replace('D', 'T');
  const number = Number(found[3]);
  return number >= 1 && number <= (LAST[letter] ?? 0) ? `${letter}${String(number)}` : null;
}

/** The place of a segment from above: C1 is 1, S5 is 30. */
export function segmentNumber(segment: string): number {
  return (BEFORE[segment[0] ?? ''] ?? 0) + Number(segment.slice(1));
}

/** Segments in a sentence. Vertebrae (`L4 fracture`, `C5/6 disc`) are none. */
export function findSegments(tokens: readonly Token[]): SegmentMatch[] {
  const found: SegmentMatch[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const glued = gluedRange(tokens[n]?.text ?? '');
    const first = segmentOf(tokens[n]?.text ?? '');
    if (first === null && glued === null) continue;
    const match =
      glued === null
        ? readRange(tokens, n, first as string)
        : { from: n, to: n + 1, segments: glued, range: true };
    if (!isVertebra(tokens, match) && !isDigit(tokens, match)) found.push(match);
    n = match.to - 1;
  }
  return found;
}

/** `C4-T5`, `L5-S1`, `C5-7` written as one token. */
function gluedRange(text: string): string[] | null {
  const found = /^([A-Za-z]{1,2}\d{1,2})[-–—]([A-Za-z]{0,2}\d{1,2})$/u.exec(text);
  if (found === null) return null;
  const upper = segmentOf(found[1] ?? '');
  const second = found[2] ?? '';
  const lower = segmentOf(/^\d/u.test(second) ? `${upper?.[0] ?? ''}${second}` : second);
  return upper === null || lower === null ? null : [upper, lower];
}

function readRange(tokens: readonly Token[], at: number, first: string): SegmentMatch {
  const link = tokens[at + 1]?.normal ?? '';
  const second = tokens[at + 2];
  if (!/^(?:[\-/,&+]|to|and|through|or)$/u.test(link) || second === undefined) {
    return { from: at, to: at + 1, segments: [first], range: false };
  }
  const bare =
    /^\d{1,2}$/u.test(second.text) && !second.spaced
      ? `${first[0] ?? ''}${second.text}`
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

/** `D3 both hands` is the third digit, not the third dorsal segment. */
function isDigit(tokens: readonly Token[], { from, to }: SegmentMatch): boolean {
  if (!/^D[1-5](?:\D|$)/u.test(tokens[from]?.text ?? '')) return false;
  if (
    !tokens
      .slice(Math.max(0, from - 3), from)
      .some(({ normal }) => /^(?:below|level|at|to|from|upto|above)$/u.test(normal)) &&
    tokens[to]?.normal !== 'level'
  )
    return true;
  return tokens
    .slice(Math.max(0, from - 4), to + 4)
    .some(({ normal }) => /^(?:hands?|fingers?|digits?|thumbs?)$/u.test(normal));
}

const BONE =
  /^(?:vertebra|vertebrae|vertebral|fracture|disc|disk|body|laminectomy|fusion|burst|compression|spine|transverse|spinous|discectomy|decompression|facet|level disc|stenosis|listhesis|spondylolisthesis|paraspinal|paraspinals|corpectomy|hemangioma|lesion)$/u;

function isVertebra(tokens: readonly Token[], { from, to }: SegmentMatch): boolean {
  const next = tokens[to]?.normal ?? '';
  const before = tokens.slice(Math.max(0, from - 4), from).map(({ normal }) => normal);
  return (
    BONE.test(next) ||
    before.some((word) =>
      /^(?:vertebra|vertebrae|vertebral|fracture|spinous|transverse|laminectomy|fusion|disc|lumbar puncture)$/u.test(
        word,
      ),
    )
  );
}
