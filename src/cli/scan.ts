import { analyze, type AnalysisOptions } from '../analysis';
import type { NoteRecord } from './records';

/** One note's answer, read with the user's own words: the findings in the order of the text, the levels best first. */
export function scan({ id, text }: NoteRecord, options: AnalysisOptions) {
  const { findings, localization } = analyze(text, options);
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
