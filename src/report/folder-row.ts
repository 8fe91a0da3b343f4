import type { Analysis } from '../analysis';
import type { PatternRow } from '../localization/level';
import type { NotePattern, ReadRow } from './folder-table';
import { shownLevels } from './shown-levels';

/** What the table of a folder tells of a note. */
export function readRow(analysis: Analysis): ReadRow {
  const { findings, problems, localization } = analysis;
  // There is always a level; the last resort is `none`.
  const { level, name, side, segment, confidence } = shownLevels(analysis)[0]!;
  return {
    pattern: overallPattern(localization.patterns),
    ...{ level, name, side, segment, confidence },
    findings: findings.length,
    problems: problems.length,
  };
}

/** The pattern of all limbs together: both where some part of the body has UMN and some part, the same or another, LMN signs. */
export function overallPattern(rows: readonly PatternRow[]): NotePattern {
  const has = (...patterns: PatternRow['pattern'][]) =>
    rows.some(({ pattern }) => patterns.includes(pattern));
  const [upper, lower] = [has('umn', 'both'), has('lmn', 'both')];
  if (upper || lower) return upper && lower ? 'both' : upper ? 'umn' : 'lmn';
  return (['other', 'normal'] as const).find((one) => has(one)) ?? 'not-documented';
}
