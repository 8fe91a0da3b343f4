import { complement, type PerLesion, scale, spare } from './columns';
import { backgroundOf } from './feature-rows';
import type { BodySide } from './hypotheses';
import { constant, perLesion, predictions } from './lesions';
import { isCourse, tempoOf } from './level-rows';
import { motorFeatureChance } from './motor-features';
import type { SensoryRegion } from '../anatomy/rows';
import type { FeatureObservation } from './observation';
import { sensoryChance } from './sensory-chance';

/** The chance that a feature is found on a side, with each lesion. */
export function featureChance(observation: FeatureObservation, side: BodySide): PerLesion {
  const { feature, sites } = observation;
  const kept = constant(1);
  const ways = [
    ownChance(observation, side),
    sensoryChance(observation, side),
    motorFeatureChance(feature, sites, side),
  ];
  for (const way of ways) if (way) spare(kept, way);
  const { leak } = backgroundOf(feature);
  if (isCourse(feature)) spare(kept, courseLeak(feature, leak));
  else scale(kept, 1 - leak);
  return complement(kept);
}

/** How a level's lesions begin and run is all there is to say of a course: it has no background besides. */
function courseLeak(feature: string, leak: number): PerLesion {
  return perLesion(({ row }) => (feature in tempoOf(row.level) ? 0 : leak));
}

/** Felt where the lesion's own skin or muscle is: what is told of a leg is not of a root of the arm. */
const FELT_THERE = new Set(['paraesthesia', 'limb-pain']);

/** How well the limb in which something is felt fits the lesion's own roots; a judgement. */
function limbFit(regions: readonly SensoryRegion[], side: BodySide): PerLesion | null {
  const [region] = regions;
  if (regions.length !== 1 || (region !== 'arm' && region !== 'leg')) return null;
  const fit = constant(1);
  const fits = constant(0);
  for (const [root, column] of predictions().roots.on(side)) {
    const ofLimb = /^(?:C[4-8]|T1$)/u.test(root) ? 'arm' : /^[LS]/u.test(root) ? 'leg' : null;
    for (let n = 0; n < fit.length; n += 1) {
      if (column[n]! === 0) continue;
      if (ofLimb === region) fits[n] = 1;
      fit[n] = 0.15;
    }
  }
  return fit.map((factor, n) => (fits[n]! > 0 ? 1 : factor));
}

/** What the anatomy says by itself, as well as the root, segment or limb that is named fits the lesion's own. */
function ownChance(
  { feature, segments, regions }: FeatureObservation,
  side: BodySide,
): PerLesion | undefined {
  const { features, roots } = predictions();
  const own = features.of(feature, side);
  const felt = own && FELT_THERE.has(feature) ? limbFit(regions, side) : null;
  if (own && felt) return own.map((chance, n) => chance * felt[n]!);
  const placed = feature === 'dermatomal-loss' || feature === 'radicular-pain';
  if (!own || !placed || segments.length === 0) return own;
  const fit = constant(0.5);
  for (const [root, column] of roots.on(side)) {
    const named = segments.includes(root);
    for (let n = 0; n < fit.length; n += 1)
      if (column[n]! > 0) fit[n] = named || fit[n]! > 1 ? 1.3 : 0.15;
  }
  return own.map((chance, n) => chance * fit[n]!);
}
