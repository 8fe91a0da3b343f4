import type { SignId } from '../vocabulary/ids';
import type { PerLesion } from './columns';
import { featureChance } from './feature-chance';
import { bodySides, type BodySide, type Hypothesis } from './hypotheses';
import rows from './examinations.yaml';
import type { NextExamination } from './level';
import { signChance } from './likelihood';
import type { FeatureObservation, Observation, SignObservation } from './observation';
import { nothingChanged } from './modifiers';
import { oncePer } from './once';
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

/** So many are worth a line. */
const most = 4;

/** The limb tells as much as one of its muscles from this share of the difference. */
const asMuch = 0.75;

const said = { ids: [], present: true, weight: 1, group: '', sides: bodySides, each: true };

function targetOf(site: string): Target {
  return targetsOf(site)[0] ?? anyLimb;
}

/** The chances of a row on both sides, with each lesion. */
const chancesOf = oncePer((row: ExaminationRow) => bodySides.map((side) => chanceOf(row, side)));

function chanceOf(row: ExaminationRow, side: BodySide): PerLesion {
  if (row.sign) {
    const probe: SignObservation = {
      ...said,
      kind: 'sign',
      sign: row.sign,
      target: targetOf(row.site ?? ''),
      site: row.site ?? '',
      grade: null,
    };
    return signChance(probe, side, nothingChanged);
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
    nerves: [],
  };
  return featureChance(probe, side);
}

/** By how much likelier an examination is abnormal with the first lesion than with the second, on the side that differs most. */
function differenceOf(row: ExaminationRow, first: number, second: number): number {
  let most = 0;
  for (const chances of chancesOf(row)) {
    const one = chances[first]! - chances[second]!;
    if (Math.abs(one) > Math.abs(most)) most = one;
  }
  return most;
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
  first: Hypothesis,
  second: Hypothesis,
  names: readonly [string, string],
  observations: readonly Observation[],
): NextExamination[] {
  const differences = new Map(
    examinationRows.map((row) => [row.id, differenceOf(row, first.index, second.index)]),
  );
  const differenceIn = ({ id }: ExaminationRow): number => differences.get(id) ?? 0;
  const candidates = examinationRows
    .filter((row) => Math.abs(differenceIn(row)) > least)
    .filter((row) => {
      const limb = row.within === undefined ? undefined : differences.get(row.within);
      return limb === undefined || limb / differenceIn(row) < asMuch;
    })
    .sort((a, b) => Math.abs(differenceIn(b)) - Math.abs(differenceIn(a)));
  const next: NextExamination[] = [];
  for (const row of candidates) {
    if (next.length === most) break;
    if (documented(row, observations)) continue;
    const isOfFirst = differenceIn(row) > 0;
    // what is abnormal never speaks for nothing
    if ((isOfFirst ? first : second).row.level === 'none') continue;
    const [likely, unlikely] = isOfFirst ? names : [names[1], names[0]];
    next.push({
      what: row.what,
      why: `Abnormal speaks for: ${likely}. Normal speaks for: ${unlikely}.`,
    });
  }
  return next;
}
