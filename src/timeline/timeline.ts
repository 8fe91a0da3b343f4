import { type Cell, cellOf } from './cell';
import { type Limb, limbs } from './limbs';
import { orderOf } from './order';
import { type TimelineRow, timelineRows } from './rows';
import type { Visit, VisitText } from './visit';

export type { Cell, Limb, TimelineRow, Visit };

/** A visit in its place in time. */
export interface TimedVisit extends Visit {
  /** When, in words: `12 Mar 2026`, `Day 3`; null where there is no date. */
  readonly when: string | null;
}

/** One row of one limb over all visits. */
export interface Series {
  readonly row: TimelineRow;
  /** The limb, or both where all is the same on both sides. */
  readonly limb: FollowedLimb;
  /** A cell a visit; null where a visit states nothing of it. */
  readonly cells: readonly (Cell | null)[];
}

/** A limb, or both of a kind. */
export type FollowedLimb = Omit<Limb, 'side'> & { readonly side: Limb['side'] | 'bilateral' };

/** The visits of one patient over time. */
export interface Timeline {
  /** Those that state something, the earliest first. */
  readonly visits: readonly TimedVisit[];
  /** By limb, then by row; only what at least one visit states. */
  readonly series: readonly Series[];
  /** How many visits state nothing of the motor signs. */
  readonly silent: number;
  /** What was assumed of the dates, and what could not be told of them. */
  readonly notices: readonly string[];
}

/** Puts visits in the order of time and follows tone, reflexes and power through them. */
export function timelineOf(read: readonly Visit[]): Timeline {
  const speaking = read.filter(({ analysis }) => analysis.findings.length > 0);
  const { places, labels, notices } = orderOf(speaking.map(({ date }) => date));
  const visits = places.map((place) => ({ ...speaking[place]!, when: labels[place] ?? null }));
  return {
    visits,
    series: mergedSides(allSeries(visits)),
    silent: read.length - speaking.length,
    notices,
  };
}

function allSeries(visits: readonly Visit[]): Series[] {
  return limbs.flatMap((limb) =>
    timelineRows
      .filter(({ regions }) => regions.includes(limb.region))
      .map((row) => ({
        row,
        limb,
        cells: visits.map(({ analysis }) => cellOf(analysis.findings, row, limb)),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
  );
}

/** The two sides of a limb as one, where each row says the same on both at each visit. */
function mergedSides(all: readonly Series[]): Series[] {
  return (['head', 'arm', 'leg'] as const).flatMap((region) => {
    const of = (side: Limb['side']) =>
      all.filter(({ limb }) => limb.region === region && limb.side === side);
    const [right, left, untold] = [of('right'), of('left'), of(null)];
    const same = right.length > 0 && said(right) === said(left);
    const both = { region, side: 'bilateral' } as const;
    const sides = same ? right.map((one) => ({ ...one, limb: both })) : [...right, ...left];
    return [...sides, ...untold];
  });
}

function said(series: readonly Series[]): string {
  return JSON.stringify(series.map(({ row, cells }) => [row.id, cells.map((one) => one?.words)]));
}

export type { VisitText };
