import { complement, type PerLesion, scale, spare } from './columns';
import { backgroundOf } from './feature-rows';
import { type Few, spareFew } from './few';
import type { BodySide } from './hypotheses';
import { constant, perLesion, predictions } from './lesions';
import { isCourse, tempoOf } from './level-rows';
import { motorFeatureChance } from './motor-features';
import type { Part, SensoryRegion } from '../anatomy/rows';
import { namedLesionChance } from './named-lesions';
import { oncePer, oncePerSide } from './once';
import { stateOf } from './state';
import { partsTarget } from './targets';
import type { FeatureObservation } from './observation';
import { sensoryChance } from './sensory-chance';
import { nerveFit } from './territory';

/** The chance that a feature is found on a side, with each lesion. */
export function featureChance(observation: FeatureObservation, side: BodySide): PerLesion {
  const { feature, sites } = observation;
  const kept = constant(1);
  const own = ownChance(observation, side);
  if (own) spareFew(kept, own);
  const felt = sensoryChance(observation, side);
  if (felt) spare(kept, felt);
  const motor = motorFeatureChance(feature, sites, side);
  if (motor) spare(kept, motor);
  const named = namedLesionChance(observation, side);
  if (named) spare(kept, named);
  if (isCourse(feature)) spare(kept, courseLeak(feature));
  else scale(kept, 1 - backgroundOf(feature).leak);
  return complement(kept);
}

/** How a level's lesions begin and run is all there is to say of a course: it has no background besides. */
const courseLeak = oncePer((feature: string): PerLesion => {
  const { leak } = backgroundOf(feature);
  return perLesion(({ row }) => (feature in tempoOf(row.level) ? 0 : leak));
});

/** Felt where the lesion's own nerves are: what is told of a leg is not of a root of the arm. */
const FELT_THERE = new Set(['paraesthesia', 'limb-pain']);

type Limb = 'arm' | 'leg';
const limbParts: Readonly<Record<Limb, readonly Part[]>> = {
  arm: ['arm-proximal', 'arm-distal'],
  leg: ['leg-proximal', 'leg-distal'],
};

/** What a lesion loses that lies in the other limb; a judgement. */
const elsewhere = 0.15;

/** How much a lesion takes of a limb, whichever neuron. */
const taken = oncePerSide((limb: Limb, side: BodySide): PerLesion => {
  const { upper, lower, muscle } = stateOf(partsTarget(limbParts[limb]), side);
  return upper.map((chance, n) => chance + lower[n]! + muscle[n]!);
});

/** How well the limb in which something is felt fits the lesion's own. */
function limbFit(regions: readonly SensoryRegion[], side: BodySide): PerLesion | null {
  const [limb] = regions;
  if (regions.length !== 1 || (limb !== 'arm' && limb !== 'leg')) return null;
  const here = taken(limb, side);
  const other = taken(limb === 'arm' ? 'leg' : 'arm', side);
  return here.map((own, n) => (own === 0 && other[n]! > 0 ? elsewhere : 1));
}

/** What the anatomy says by itself, as well as the nerve, root, segment or limb that is named fits the lesion's own. */
function ownChance(observation: FeatureObservation, side: BodySide): Few | undefined {
  const { feature, segments, regions } = observation;
  const { features, roots } = predictions();
  const own = features.few(feature, side);
  const nerve = own && nerveFit(observation);
  if (nerve) return own.times(nerve);
  const felt = own && FELT_THERE.has(feature) ? limbFit(regions, side) : null;
  if (own && felt) return own.times(felt);
  const placed = feature === 'dermatomal-loss' || feature === 'radicular-pain';
  if (!own || !placed || segments.length === 0) return own;
  const fit = constant(0.5);
  for (const [root, { takers }] of roots.on(side)) {
    const named = segments.includes(root);
    for (const n of takers) fit[n] = named || fit[n]! > 1 ? 1.3 : 0.15;
  }
  return own.times(fit);
}
