import type { Annotated } from './annotated';

/** What two annotators say of the same words; null where one of them says nothing there. */
export interface Pair {
  readonly first: Annotated | null;
  readonly second: Annotated | null;
}

/**
 * Pairs what two annotators said of overlapping words, each at most once: those of one sign first, the most overlap first, then
 * what is left. In the order of the text.
 */
export function pairAnnotations(
  first: readonly Annotated[],
  second: readonly Annotated[],
): readonly Pair[] {
  const paired = new Map<Annotated, Annotated>();
  const taken = new Set<Annotated>();
  for (const { a, b } of candidates(first, second)) {
    if (paired.has(a) || taken.has(b)) continue;
    paired.set(a, b);
    taken.add(b);
  }
  const pairs: Pair[] = [
    ...first.map((a) => ({ first: a, second: paired.get(a) ?? null })),
    ...second.filter((b) => !taken.has(b)).map((b) => ({ first: null, second: b })),
  ];
  return pairs.sort((a, b) => startOf(a) - startOf(b));
}

interface Candidate {
  readonly a: Annotated;
  readonly b: Annotated;
  readonly sameSign: boolean;
  /** The share of the words of both that both have. */
  readonly overlap: number;
}

function candidates(first: readonly Annotated[], second: readonly Annotated[]): Candidate[] {
  const found: Candidate[] = [];
  for (const a of first) {
    for (const b of second) {
      const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      if (common <= 0) continue;
      const all = Math.max(a.end, b.end) - Math.min(a.start, b.start);
      found.push({ a, b, sameSign: a.sign === b.sign, overlap: common / all });
    }
  }
  return found.sort((x, y) => Number(y.sameSign) - Number(x.sameSign) || y.overlap - x.overlap);
}

function startOf({ first, second }: Pair): number {
  return Math.min(first?.start ?? Infinity, second?.start ?? Infinity);
}
