import { anatomy } from '../anatomy/anatomy';
import type { SensoryModality, SensoryRegion } from '../anatomy/rows';
import { segmentNumber } from '../anatomy/segments';
import { backgroundOf } from './feature-rows';
import type { BodySide } from './hypotheses';
import { motorFeatureChance } from './motor-features';
import type { FeatureObservation } from './observation';
import { at, type Prediction, sensationAt } from './prediction';

/** The limb whose muscles a nerve moves; the nerve of the thigh's skin moves none. */
function limbOfNerve(nerve: string): string | undefined {
  const way = anatomy.muscles.find(({ nerves }) => nerves?.includes(nerve));
  return way?.part.split('-')[0] ?? (nerve.includes('femoral') ? 'leg' : undefined);
}

const everyRegion: readonly SensoryRegion[] = ['arm', 'trunk', 'leg'];

/** The chance that a lesion shows a feature on a side. */
export function featureChance(
  observation: FeatureObservation,
  prediction: Prediction,
  side: BodySide,
): number {
  const leak = prediction.whole.has(observation.feature)
    ? 0
    : backgroundOf(observation.feature).leak;
  const own =
    prediction.features.get(at(observation.feature, side)) * fit(observation, prediction, side);
  const felt = sensoryChance(observation, prediction, side);
  const motor = motorFeatureChance(observation.feature, observation.sites, prediction, side);
  return 1 - (1 - own) * (1 - felt) * (1 - motor) * (1 - leak);
}

function modalitiesOf({ modalities }: FeatureObservation): SensoryModality[] {
  const pain = modalities.includes('pain-temperature');
  const position = modalities.includes('vibration-position');
  if (pain && !position) return ['pain'];
  if (position && !pain) return ['position'];
  return ['pain', 'position'];
}

/** Loss of sensation in regions: of the modality the note names, or of either. */
function regionChance(
  observation: FeatureObservation,
  prediction: Prediction,
  side: BodySide,
  regions: readonly SensoryRegion[],
): number {
  const modalities = modalitiesOf(observation);
  const chances = regions.map((region) =>
    Math.max(...modalities.map((one) => prediction.sensation.get(sensationAt(region, side, one)))),
  );
  const nerves = prediction.skin
    ? Math.max(nervesSkin(prediction, side), rootsSkin(prediction, side, regions))
    : 0;
  return 1 - (1 - Math.max(0, ...chances)) * (1 - nerves * 0.5);
}

/** Roots, plexus and nerves carry the skin's sensation too. */
function nervesSkin(prediction: Prediction, side: BodySide): number {
  const keys = [...prediction.nerves.keys(), ...prediction.plexus.keys()];
  return keys.some((key) => key.endsWith(`|${side}`)) && prediction.tracts.length === 0 ? 0.7 : 0;
}

/** The skin of the limb a root goes to. */
function rootsSkin(
  prediction: Prediction,
  side: BodySide,
  regions: readonly SensoryRegion[],
): number {
  if (prediction.tracts.length > 0) return 0;
  const fits = prediction.roots.keys().some((key) => {
    const [root = '', on] = key.split('|');
    const limb = /^(?:C[5-8]|T1)$/.test(root) ? 'arm' : /^[LS]/.test(root) ? 'leg' : 'trunk';
    return on === side && regions.includes(limb);
  });
  return fits ? 0.7 : 0;
}

function sensoryChance(
  observation: FeatureObservation,
  prediction: Prediction,
  side: BodySide,
): number {
  const regions = observation.regions.length > 0 ? observation.regions : everyRegion;
  if (observation.feature === 'sensory-loss')
    return 0.85 * regionChance(observation, prediction, side, regions);
  if (observation.feature === 'hemisensory-loss') {
    const modalities = modalitiesOf(observation);
    const limb = (region: SensoryRegion): number =>
      Math.max(
        ...modalities.map((one) => prediction.sensation.get(sensationAt(region, side, one))),
      );
    const face = observation.regions.includes('face') ? limb('face') : 1;
    return 0.8 * Math.min(limb('arm'), limb('leg'), face);
  }
  if (observation.feature === 'stocking-glove')
    return 0.7 * regionChance(observation, prediction, side, ['leg']) * onlyPosition(observation);
  if (observation.feature === 'sensory-level') return levelChance(observation, prediction, side);
  if (observation.feature === 'dermatomal-loss')
    return Math.max(
      rootChance(observation, prediction, side),
      0.45 * nerveChance(observation, prediction, side),
    );
  if (observation.feature === 'nerve-territory-loss')
    return 0.35 * rootChance(observation, prediction, side);
  return 0;
}

/** Loss of vibration and position alone at the ends of the limbs may as well be the dorsal columns'. */
function onlyPosition({ modalities }: FeatureObservation): number {
  return modalities.length === 1 && modalities[0] === 'vibration-position' ? 1 : 0;
}

/** Skin of a nerve of the same limb, where the note names roots instead. */
function nerveChance(
  { regions }: FeatureObservation,
  prediction: Prediction,
  side: BodySide,
): number {
  if (!prediction.skin) return 0;
  return prediction.nerves.keys().some((key) => {
    const [nerve = '', on] = key.split('|');
    const limb = limbOfNerve(nerve);
    return on === side && (regions.length === 0 || regions.some((region) => region === limb));
  })
    ? 1
    : 0;
}

/** A sensory level lies at the lesion or a few segments below it, seldom above. */
export const levelDrop: readonly number[] = [0.65, 0.55, 0.45, 0.3, 0.2, 0.12, 0.08];

function levelChance(
  { segments }: FeatureObservation,
  prediction: Prediction,
  side: BodySide,
): number {
  const stated = segments.map(segmentNumber).find((number) => number !== null);
  const chances = prediction.levels
    .filter((level) => level.side === side)
    .map(({ top, chance }) => {
      if (stated === undefined) return chance * 0.8;
      const drop = stated - top;
      if (drop === -1) return chance * 0.2;
      return chance * (levelDrop[drop] ?? (drop < 0 ? 0.01 : 0.04));
    });
  return Math.max(0, ...chances);
}

function rootChance(
  { segments }: FeatureObservation,
  prediction: Prediction,
  side: BodySide,
): number {
  if (segments.length === 0) return 0;
  const hit = segments.map((segment) => prediction.roots.get(at(segment, side)));
  return 0.6 * (hit.reduce((sum, chance) => sum + chance, 0) / hit.length);
}

/** How well the root or segment a feature names fits the lesion's own. */
function fit(observation: FeatureObservation, prediction: Prediction, side: BodySide): number {
  const { segments, feature } = observation;
  if (segments.length === 0 || (feature !== 'dermatomal-loss' && feature !== 'radicular-pain'))
    return 1;
  const roots = prediction.roots.keys().filter((key) => key.endsWith(`|${side}`));
  if (roots.length === 0) return 0.5;
  return segments.some((segment) => roots.includes(at(segment, side))) ? 1.3 : 0.15;
}
