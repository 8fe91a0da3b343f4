import type { LevelId, Side } from '../vocabulary/ids';
import type { Hypothesis } from './hypotheses';
import { lesions } from './lesions';
import type { Ranking } from './rank';

/** A level with its best place and side, and the share of all lesions that lie in it. */
export interface Selected {
  readonly level: LevelId;
  readonly best: Hypothesis;
  readonly side: Side | null;
  readonly share: number;
}

/** The lesions of a level by their indexes, best first. */
interface LevelGroup {
  readonly level: LevelId;
  readonly members: number[];
  share: number;
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

const levels = numbered(({ row }) => row.level);
const sides = numbered(({ side }) => side);
/** Lesions of one place, whatever their sides. */
const places = numbered(({ row, span }) => `${row.id}|${row.variant ?? ''}|${span?.top ?? ''}`);

/** In the order of their best lesions. */
function groupsOf({ order, shares }: Ranking): LevelGroup[] {
  const byLevel: (LevelGroup | undefined)[] = [];
  const groups: LevelGroup[] = [];
  for (const index of order) {
    let group = byLevel[levels[index]!];
    if (group === undefined) {
      group = { level: lesions[index]!.row.level, members: [], share: 0 };
      byLevel[levels[index]!] = group;
      groups.push(group);
    }
    group.members.push(index);
    group.share += shares[index]!;
  }
  return groups;
}

/** The best lesion of those that together have the greatest share; of equal ones the first. */
function bestOf(
  members: readonly number[],
  { shares }: Ranking,
  numbers: readonly number[],
): number | undefined {
  const sums: number[] = [];
  for (const index of members)
    sums[numbers[index]!] = (sums[numbers[index]!] ?? 0) + shares[index]!;
  const [first] = members;
  let best = first;
  for (const index of members)
    if (sums[numbers[index]!]! > sums[numbers[best!]!]! * (1 + 1e-6)) best = index;
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

function select({ level, members, share }: LevelGroup, ranking: Ranking): Selected {
  const side = sideOf(members, ranking);
  const onSide = side ? members.filter((index) => lesions[index]!.side === side) : members;
  const best = bestOf(onSide, ranking, places);
  if (best === undefined) throw new Error('a level without a lesion');
  return { level, best: lesions[best]!, side: level === 'none' ? null : side, share };
}

/** The likeliest levels, best first: each with the place of the greatest share, on the side with the greatest. */
export function selectLevels(ranking: Ranking, most: number): Selected[] {
  return groupsOf(ranking)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map((group) => select(group, ranking));
}
