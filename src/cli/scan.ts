import { analyze } from '../analysis';
import type { NoteRecord } from './records';

/** One note's answer: the findings in the order of the text, the levels best first. */
export function scan({ id, text }: NoteRecord) {
  const { findings, localization } = analyze(text);
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
