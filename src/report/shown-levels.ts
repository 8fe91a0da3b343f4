import type { Analysis } from '../analysis';
import type { Level, NextExamination } from '../localization/level';
import { abnormalKinds, findingKind } from './finding-kind';

/**
 * The likely levels to tell a reader of, best first. Where nothing localises leads, a level that no abnormal motor sign speaks for
 * is left out: behind a normal examination a headache alone would name a nerve.
 */
export function shownLevels({ findings, localization: { levels } }: Analysis): readonly Level[] {
  const [first, ...others] = levels;
  if (first?.level !== 'none') return levels;
  const abnormal = new Set(
    findings.filter((one) => abnormalKinds.includes(findingKind(one))).map(({ id }) => id),
  );
  return [first, ...others.filter((one) => one.supportedBy.some((id) => abnormal.has(id)))];
}

/** What would tell the first two levels apart; nothing where the second is left out. */
export function shownNextExaminations(analysis: Analysis): readonly NextExamination[] {
  const { levels, nextExaminations } = analysis.localization;
  return shownLevels(analysis).length < Math.min(2, levels.length) ? [] : nextExaminations;
}
