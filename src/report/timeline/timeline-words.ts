import type { FollowedLimb, Series, TimedVisit, Timeline } from '../../timeline/timeline';

const regionNames: Readonly<Record<FollowedLimb['region'], string>> = {
  head: 'face and neck',
  arm: 'arm',
  leg: 'leg',
};

/** A limb in words: `right arm`, `both legs`, `arm (side not stated)`. */
export function limbName({ region, side }: FollowedLimb): string {
  const name = regionNames[region];
  if (side === 'bilateral') return `both ${name}s`;
  if (side === null) return region === 'head' ? name : `${name} (side not stated)`;
  return `${side} ${name}`;
}

/** A visit as its column is headed: its date, or else its note or its number. */
export function visitName({ visits }: Timeline, visit: TimedVisit): string {
  if (visit.when !== null) return visit.when;
  const several = visits.some(({ source }) => source !== visit.source);
  return several ? visit.name : `entry ${visits.indexOf(visit) + 1}`;
}

/** When, in a sentence: `on 12 Mar 2026`, `in week 10`, `in entry 2`. */
export function atVisit(timeline: Timeline, visit: TimedVisit): string {
  const name = visitName(timeline, visit);
  if (visit.when === null) return `in ${name}`;
  if (visit.date?.date.kind === 'calendar') return `on ${name}`;
  const words = name.charAt(0).toLowerCase() + name.slice(1);
  return `${/^(?:week|wk|month|year)/iu.test(name) ? 'in' : 'on'} ${/^[A-Z]{2}/u.test(name) ? name : words}`;
}

/** A value of a series, as long as it stays the same. */
export interface Run {
  readonly words: string;
  /** The first visit that states it, by its place, and the last. */
  readonly from: number;
  readonly to: number;
}

/** The values of a series one after another; visits that state nothing neither end a run nor make one. */
export function runsOf({ cells }: Pick<Series, 'cells'>): readonly Run[] {
  return cells.reduce<Run[]>((runs, cell, index) => {
    const last = runs.at(-1);
    if (cell === null) return runs;
    if (last?.words === cell.words) return [...runs.slice(0, -1), { ...last, to: index }];
    return [...runs, { words: cell.words, from: index, to: index }];
  }, []);
}

/** Series of one row that say the same on both sides, as one. */
export function mergedRows(series: readonly Series[]): readonly Series[] {
  return series.flatMap((one) => {
    const { limb } = one;
    if (limb.side !== 'left' && limb.side !== 'right') return [one];
    const other = series.find(
      (twin) =>
        twin.row === one.row &&
        twin.limb.region === limb.region &&
        twin.limb.side === (limb.side === 'left' ? 'right' : 'left'),
    );
    if (!other || said(other) !== said(one)) return [one];
    return limb.side === 'right'
      ? [{ ...one, limb: { region: limb.region, side: 'bilateral' as const } }]
      : [];
  });
}

function said({ cells }: Series): string {
  return JSON.stringify(cells.map((cell) => cell?.words));
}
