import type { Analysis } from '../analysis';

/** One note's answer: the findings in the order of the text, the levels best first. */
export function scanRecord(id: unknown, { findings, localization }: Analysis) {
  return {
    id,
    findings: findings.map(
      ({ sign, group, pattern, assertion, start, end, text, side, sites, region, grade }) => ({
        ...{ sign, group, pattern, assertion, start, end, text, side, sites, region, grade },
      }),
    ),
    levels: localization.levels.map(({ level, site, segment, side }) => ({
      ...{ level, site, segment, side },
    })),
  };
}
