import type { Finding } from '../findings/finding';
import type { LevelId, SignId } from '../vocabulary/ids';
import type { FiredException, ManagementDirection, PatternRow, RedFlag } from './level';
import rows from './management.yaml';

interface ManagementRow {
  readonly id: string;
  readonly when: 'umn' | 'lmn' | 'mixed' | 'rigidity' | 'red-flag';
  readonly signs?: readonly SignId[];
  readonly flags?: readonly string[];
  /** Only where the likely level is one of these. */
  readonly levels?: readonly LevelId[];
  /** Not where one of these exceptions tells that the signs are not what they seem. */
  readonly unless?: readonly string[];
  readonly direction: string;
  readonly source: string;
}

/** Directions that follow from the pattern, the signs, the likely level and the red flags; none where nothing is abnormal. */
export function managementOf(
  patterns: readonly PatternRow[],
  flags: readonly RedFlag[],
  findings: readonly Finding[],
  likely: LevelId,
  exceptions: readonly FiredException[],
): ManagementDirection[] {
  const found = new Set(patterns.map(({ pattern }) => pattern));
  const signs = new Set(
    findings.filter(({ assertion }) => assertion === 'present').map(({ sign }) => sign),
  );
  const applies = (row: ManagementRow): boolean => {
    if (row.levels && !row.levels.includes(likely)) return false;
    if (row.unless && exceptions.some(({ id }) => row.unless?.includes(id))) return false;
    if (row.signs && !row.signs.some((sign) => signs.has(sign))) return false;
    switch (row.when) {
      case 'umn':
        return found.has('umn') || found.has('both');
      case 'lmn':
        return found.has('lmn') || found.has('both');
      case 'mixed':
        return found.has('both');
      case 'rigidity':
        return signs.has('rigidity');
      case 'red-flag':
        return flags.some(({ id }) => row.flags?.includes(id));
    }
  };
  return (rows as readonly ManagementRow[])
    .filter(applies)
    .map(({ id, direction, source }) => ({ id, direction, source }));
}
