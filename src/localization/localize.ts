import { spanName } from '../anatomy/segments';
import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import { firedExceptions, modifiersFor } from './exceptions';
import { levelRows } from './level-rows';
import type { Level, Localization } from './level';
import { observeFeature } from './observe-features';
import { observeSign } from './observe-signs';
import { rank } from './rank';
import { selectLevels } from './select';
import { weigh } from './weights';

/** Derives where the lesion most likely is from what was found. */
export function localize(
  findings: readonly Finding[],
  context: readonly ContextFinding[],
): Localization {
  const observations = weigh([
    ...findings.flatMap(observeSign),
    ...context.flatMap(observeFeature),
  ]);
  const fired = firedExceptions(findings, context);
  const byLevel = new Map(levelRows.map(({ id }) => [id, modifiersFor(fired, id)]));
  const ranked = rank(observations, ({ row }) => byLevel.get(row.level) ?? new Map());
  const levels = selectLevels(ranked)
    .slice(0, 5)
    .map(({ level, best, side, share }): Level => {
      const { row, span } = best.hypothesis;
      return {
        level,
        site: level === 'none' ? null : row.id,
        segment: span
          ? spanName(span.top, span.bottom)
          : (row.segments ?? row.roots?.join('-') ?? null),
        side,
        name: row.name,
        confidence: share > 0.8 ? 'high' : share > 0.5 ? 'moderate' : 'low',
        score: Math.round(best.score * 100) / 100,
        why: '',
        supportedBy: [],
        against: [],
        unexplained: [],
      };
    });
  return {
    levels,
    patterns: [],
    path: null,
    exceptions: fired.map(({ shown }) => shown),
    redFlags: [],
    nextExaminations: [],
    management: [],
  };
}
