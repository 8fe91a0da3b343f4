import type { Anatomy } from '../anatomy/anatomy';
import type { LesionRow } from '../anatomy/rows';
import { segmentNumber } from '../anatomy/segments';
import type { Side } from '../vocabulary/ids';
import { levelWeight } from './level-rows';

export type BodySide = 'left' | 'right';
export const bodySides: readonly BodySide[] = ['left', 'right'];

/** One lesion that could be: a row of the anatomy with a side and, in the cord, a place. */
export interface Hypothesis {
  /** Its place in the list of all, counted from 0. */
  readonly index: number;
  readonly row: LesionRow;
  readonly side: Side;
  /** Segments of the cord it takes, as numbers, upper and lower end. */
  readonly span: { readonly top: number; readonly bottom: number } | null;
  /** Before anything was found; all of them together make 1. */
  readonly prior: number;
}

interface Spanned {
  readonly span: Hypothesis['span'];
}

function spansOf(row: LesionRow): Spanned[] {
  if (!row.spans) return [{ span: null }];
  const from = segmentNumber(row.spans.from)!;
  const to = segmentNumber(row.spans.to)!;
  const tops = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const { length } = row.spans;
  return tops.map((top) => ({ span: { top, bottom: Math.min(top + length - 1, 30) } }));
}

/** How likely one given side is, and both sides, for a lesion of the row; the two sides always weigh the same. */
function sideShares(row: LesionRow): Record<Side, number> {
  const one = row.general ? 0 : (row.one ?? 1);
  const both = row.general ? 1 : (row.both ?? 0);
  const whole = one + both;
  return { left: one / 2 / whole, right: one / 2 / whole, bilateral: both / whole };
}

/** Every lesion the anatomy can think of, with its prior. */
export function enumerateHypotheses(anatomy: Anatomy): readonly Hypothesis[] {
  const rows = [...anatomy.sites, ...anatomy.cord, ...anatomy.peripheral, ...anatomy.distributions];
  const wholeOfLevel = new Map<string, number>();
  for (const row of rows)
    wholeOfLevel.set(row.level, (wholeOfLevel.get(row.level) ?? 0) + row.weight);
  const all = rows.flatMap((row) => {
    const share = (levelWeight(row.level) * row.weight) / (wholeOfLevel.get(row.level) ?? 1);
    const spans = spansOf(row);
    const sides = sideShares(row);
    return spans.flatMap(({ span }) =>
      (['left', 'right', 'bilateral'] as const)
        .filter((side) => sides[side] > 0)
        .map((side) => ({ row, side, span, prior: (share * sides[side]) / spans.length })),
    );
  });
  return all.map((hypothesis, index) => ({ index, ...hypothesis }));
}
