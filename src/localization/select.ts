import type { LevelId, Side } from '../vocabulary/ids';
import type { Hypothesis } from './hypotheses';
import { constant, lesions } from './lesions';
import { type Ranking, standsBefore } from './rank';

/** A level with its best place and side, and the share of all lesions that lie in it. */
export interface Selected {
  readonly level: LevelId;
  readonly best: Hypothesis;
  /** False: the height of a lesion in the cord is open. */
  readonly told: boolean;
  readonly side: Side | null;
  readonly share: number;
}

/** Numbers lesions by a key: those with the same key have the same number. */
function numbered(keyOf: (lesion: Hypothesis) => string): readonly number[] {
  const numbers = new Map<string, number>();
  return lesions.map((lesion) => {
    const key = keyOf(lesion);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

const sides = numbered(({ side }) => side);
/** Lesions of one place of the anatomy, however high in it and whatever their sides. */
const sites = numbered(({ row }) => (row.spans ? row.id : `${row.id}|${row.variant ?? ''}`));
/** Lesions of one extent within it. */
const extents = numbered(({ row, span }) => `${row.id}|${row.variant ?? ''}|${span?.top ?? ''}`);

const levelIds = [...new Set(lesions.map(({ row }) => row.level))];
/** The lesions of each level by their indexes. */
const members = levelIds.map((level) =>
  lesions.filter(({ row }) => row.level === level).map(({ index }) => index),
);

/** Used again and again: making it takes longer than filling it. */
const sums = constant(0);
/** The best lesion of each number. */
const firsts = new Int16Array(lesions.length);

/** The best lesion of those that together have the greatest share; of equal ones the one that stands first. */
function bestOf(
  members: readonly number[],
  ranking: Ranking,
  numbers: readonly number[],
): number | undefined {
  for (const index of members) {
    sums[numbers[index]!] = 0;
    firsts[numbers[index]!] = -1;
  }
  let greatest = 0;
  for (const index of members) {
    const number = numbers[index]!;
    const first = firsts[number]!;
    sums[number]! += ranking.shares[index]!;
    greatest = Math.max(greatest, sums[number]!);
    if (first < 0 || standsBefore(index, first, ranking)) firsts[number] = index;
  }
  let best: number | undefined;
  for (const index of members) {
    const number = numbers[index]!;
    if (firsts[number] !== index || sums[number]! * (1 + 1e-6) < greatest) continue;
    if (best === undefined || standsBefore(index, best, ranking)) best = index;
  }
  return best;
}

/** The side with the greatest share; null where left and right are even, and not both are meant. */
function sideOf(members: readonly number[], ranking: Ranking): Side | null {
  const sums = { left: 0, right: 0, bilateral: 0 };
  for (const index of members) sums[lesions[index]!.side] += ranking.shares[index]!;
  const one = Math.max(sums.left, sums.right);
  const even = Math.abs(sums.left - sums.right) <= 1e-6 * one;
  if (even && one >= sums.bilateral) return null;
  const best = bestOf(members, ranking, sides);
  return best === undefined ? null : lesions[best]!.side;
}

function select(level: number, share: number, ranking: Ranking): Selected {
  const all = members[level]!;
  const side = sideOf(all, ranking);
  const onSide = side ? all.filter((index) => lesions[index]!.side === side) : all;
  // the cord is tried at each of its segments: all of them count before they are compared with a place that has one
  const site = sites[bestOf(onSide, ranking, sites)!];
  const here = onSide.filter((index) => sites[index] === site);
  const best = lesions[bestOf(here, ranking, extents)!]!;
  const id = levelIds[level]!;
  const told = best.span === null || isTold(best, here, ranking);
  return { level: id, best, told, side: id === 'none' ? null : side, share };
}

/** So much likelier than by chance a height in the cord must be to be named; a judgement. */
const CLEARLY = 1.5;

/** Whether the findings tell at which of the heights that were tried the lesion lies. */
function isTold({ span }: Hypothesis, here: readonly number[], ranking: Ranking): boolean {
  const heights = new Set<number>();
  let whole = 0;
  let own = 0;
  for (const index of here) {
    const share = ranking.shares[index]!;
    const top = lesions[index]!.span?.top ?? 0;
    heights.add(top);
    whole += share;
    if (top === span?.top) own += share;
  }
  return heights.size === 1 || own * heights.size >= CLEARLY * whole;
}

/** The likeliest levels, best first: each with the place of the greatest share, on the side with the greatest. */
export function selectLevels(ranking: Ranking, most: number): Selected[] {
  const shares = members.map((all) => {
    let sum = 0;
    for (const index of all) sum += ranking.shares[index]!;
    return sum;
  });
  const order = [...levelIds.keys()].sort((a, b) => shares[b]! - shares[a]!);
  return order.slice(0, most).map((level) => select(level, shares[level]!, ranking));
}
