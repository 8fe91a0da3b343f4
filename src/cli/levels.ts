import type { Analysis } from '../analysis';
import { shownLevels } from '../report/shown-levels';

/** The likely levels of a note with their reasons in words, best first. */
export function levelsRecord(id: unknown, analysis: Analysis) {
  const { redFlags, path } = analysis.localization;
  return {
    id,
    levels: shownLevels(analysis).map(
      ({ level, site, segment, side, name, confidence, score, why }) => ({
        ...{ level, site, segment, side, name, confidence, score, why },
      }),
    ),
    path,
    redFlags: redFlags.map(({ message }) => message),
  };
}

/** The same for people: the note's name, and a line for each level. */
export function levelsText(name: string, analysis: Analysis): string {
  const { levels, redFlags } = levelsRecord(name, analysis);
  const lines = [
    name,
    ...redFlags.map((message) => `  ! ${message}`),
    ...levels.map((level, rank) => {
      const why = level.why === '' ? '' : `: ${level.why}`;
      return `  ${rank + 1}. ${level.name} (${level.confidence} confidence)${why}`;
    }),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
