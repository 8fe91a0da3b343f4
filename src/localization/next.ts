import type { SignId } from '../vocabulary/ids';
import { featureChance } from './feature-chance';
import { bodySides, type BodySide, type Hypothesis } from './hypotheses';
import rows from './examinations.yaml';
import type { NextExamination } from './level';
import { signChance } from './likelihood';
import type { FeatureObservation, Observation, SignObservation } from './observation';
import { predictionOf } from './lesions';
import type { Ranked } from './rank';
import type { Target } from './state';
import { anyLimb, targetsOf } from './targets';

interface ExaminationRow {
  readonly id: string;
  readonly what: string;
  readonly sign?: SignId;
  readonly site?: string;
  readonly feature?: string;
  /** The row of the whole limb, which a single muscle gives way to where the limb tells as much. */
  readonly within?: string;
}

const examinationRows = rows as readonly ExaminationRow[];

/** Chances that differ by less tell nothing apart. */
const least = 0.2;

/** The limb tells as much as one of its muscles from this share of the difference. */
const asMuch = 0.75;

const said = { ids: [], present: true, weight: 1, group: '', sides: bodySides, each: true };

function targetOf(site: string): Target {
  return targetsOf(site)[0] ?? anyLimb;
}

/** The chances of every row on both sides, in their order. */
const chancesOf = new Map<Hypothesis, readonly (readonly number[])[]>();

function chances({ hypothesis }: Ranked): readonly (readonly number[])[] {
  let known = chancesOf.get(hypothesis);
  if (known === undefined) {
    known = examinationRows.map((row) => bodySides.map((side) => chanceOf(row, hypothesis, side)));
    chancesOf.set(hypothesis, known);
  }
  return known;
}

function chanceOf(row: ExaminationRow, hypothesis: Hypothesis, side: BodySide): number {
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

/** The parts of a body that a sign was looked for in: `arm-distal`, `face`. */
function partsOf({ target }: SignObservation): readonly string[] {
  return target.kind === 'way' ? [target.way.part] : target.parts;
}

function documented({ sign, site, feature }: ExaminationRow, observations: readonly Observation[]) {
  return observations.some((one) => {
    if (one.kind === 'feature') return one.feature === feature;
    if (one.sign !== sign) return false;
    // A whole limb is documented by any part of it; a muscle or a reflex by itself.
    const whole = site !== undefined && !site.includes('-');
    return one.site === site || (whole && partsOf(one).some((part) => part.startsWith(site)));
  });
}

/** What to examine that the note does not have and on which the first two places differ most. */
export function nextExaminations(
  first: Ranked,
  second: Ranked,
  names: readonly [string, string],
  observations: readonly Observation[],
): NextExamination[] {
  const [likely, rival] = [chances(first), chances(second)];
  const compared = examinationRows.map((row, n) => {
    const differences = bodySides.map(
      (_, side) => (likely[n]?.[side] ?? 0) - (rival[n]?.[side] ?? 0),
    );
    const difference = differences.reduce(
      (most, one) => (Math.abs(one) > Math.abs(most) ? one : most),
      0,
    );
    return { row, difference };
  });
  const candidates = compared
    .filter(({ row }) => !documented(row, observations))
    .filter(({ difference }) => Math.abs(difference) > least)
    .filter(({ row, difference }) => {
      const limb = compared.find((other) => other.row.id === row.within);
      return !limb || limb.difference / difference < asMuch;
    })
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  return candidates.slice(0, 4).map(({ row, difference }) => {
    const [likely, unlikely] = difference > 0 ? names : [names[1], names[0]];
    return { what: row.what, why: `Abnormal rather with ${likely} than with ${unlikely}.` };
  });
}
