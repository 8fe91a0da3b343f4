import type { SignId } from '../vocabulary/ids';
import { featureChance } from './feature-chance';
import { bodySides, type BodySide } from './hypotheses';
import rows from './examinations.yaml';
import type { NextExamination } from './level';
import { signChance } from './likelihood';
import type { FeatureObservation, Observation, SignObservation } from './observation';
import { predictionOf, type Ranked } from './rank';
import type { Target } from './state';
import { anyLimb, targetsOf } from './targets';

interface ExaminationRow {
  readonly id: string;
  readonly what: string;
  readonly sign?: SignId;
  readonly site?: string;
  readonly feature?: string;
}

const said = { ids: [], present: true, weight: 1, group: '', sides: bodySides, each: true };

function targetOf(site: string): Target {
  return targetsOf(site)[0] ?? anyLimb;
}

function chanceOf(row: ExaminationRow, { hypothesis }: Ranked, side: BodySide): number {
  const prediction = predictionOf(hypothesis);
  if (row.sign) {
    const probe: SignObservation = {
      ...said,
      kind: 'sign',
      sign: row.sign,
      target: targetOf(row.site ?? ''),
      site: row.site ?? '',
      grade: null,
    };
    return signChance(probe, prediction, side, new Map())[0];
  }
  const probe: FeatureObservation = {
    ...said,
    kind: 'feature',
    feature: row.feature ?? '',
    sided: false,
    abnormal: true,
    regions: [],
    modalities: [],
    segments: [],
    sites: [],
  };
  return featureChance(probe, prediction, side);
}

function documented(row: ExaminationRow, observations: readonly Observation[]): boolean {
  return observations.some((one) =>
    one.kind === 'sign'
      ? one.sign === row.sign && (one.site === row.site || !row.site?.includes('-'))
      : one.feature === row.feature,
  );
}

/** What to examine that the note does not have and on which the first two places differ most. */
export function nextExaminations(
  first: Ranked,
  second: Ranked,
  names: readonly [string, string],
  observations: readonly Observation[],
): NextExamination[] {
  const candidates = (rows as readonly ExaminationRow[])
    .filter((row) => !documented(row, observations))
    .map((row) => {
      const differences = bodySides.map(
        (side) => chanceOf(row, first, side) - chanceOf(row, second, side),
      );
      const difference = differences.reduce(
        (most, one) => (Math.abs(one) > Math.abs(most) ? one : most),
        0,
      );
      return { row, difference };
    })
    .filter(({ difference }) => Math.abs(difference) > 0.2)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  return candidates.slice(0, 4).map(({ row, difference }) => {
    const [likely, unlikely] = difference > 0 ? names : [names[1], names[0]];
    return { what: row.what, why: `Abnormal rather with ${likely} than with ${unlikely}.` };
  });
}
