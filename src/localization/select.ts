import type { LevelId, Side } from '../vocabulary/ids';
import type { Hypothesis } from './hypotheses';
import type { Ranked } from './rank';

/** A level with its best place and side, and the share of all lesions that lie in it. */
export interface Selected {
  readonly level: LevelId;
  readonly best: Ranked;
  readonly side: Side | null;
  readonly share: number;
}

function sum<Key>(entries: readonly Ranked[], key: (entry: Ranked) => Key): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const entry of entries) sums.set(key(entry), (sums.get(key(entry)) ?? 0) + entry.share);
  return sums;
}

/** The key with the greatest sum; the first of equal ones. */
function greatest<Key>(sums: ReadonlyMap<Key, number>): Key | undefined {
  let best: [Key, number] | undefined;
  for (const entry of sums) if (!best || entry[1] > best[1] * (1 + 1e-6)) best = entry;
  return best?.[0];
}

function place({ row, span }: Hypothesis): string {
  return `${row.id}|${row.variant ?? ''}|${span?.top ?? ''}`;
}

/** One entry a level, best first: the place with the greatest share, and within the level the side with the greatest. */
export function selectLevels(ranked: readonly Ranked[]): Selected[] {
  const byLevel = new Map<LevelId, Ranked[]>();
  for (const entry of ranked) {
    const { level } = entry.hypothesis.row;
    byLevel.set(level, [...(byLevel.get(level) ?? []), entry]);
  }
  const selected = [...byLevel].map(([level, entries]): Selected => {
    const sides = sum(entries, ({ hypothesis }) => hypothesis.side);
    const left = sides.get('left') ?? 0;
    const right = sides.get('right') ?? 0;
    const even = Math.abs(left - right) <= 1e-6 * Math.max(left, right);
    const side =
      even && Math.max(left, right) >= (sides.get('bilateral') ?? 0)
        ? null
        : (greatest(sides) ?? null);
    const onSide = entries.filter(({ hypothesis }) => side === null || hypothesis.side === side);
    const where = greatest(sum(onSide, ({ hypothesis }) => place(hypothesis)));
    const best = onSide.find(({ hypothesis }) => place(hypothesis) === where) ?? entries[0];
    if (!best) throw new Error('a level without a lesion');
    const share = entries.reduce((total, entry) => total + entry.share, 0);
    return { level, best, side: level === 'none' ? null : side, share };
  });
  return selected.sort((a, b) => b.share - a.share || b.best.score - a.best.score);
}
