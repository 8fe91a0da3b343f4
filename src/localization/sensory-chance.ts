import { anatomy } from '../anatomy/anatomy';
import type { SensoryRegion } from '../anatomy/rows';
import { segmentNumber } from '../anatomy/segments';
import { add, complement, lower, type PerLesion, raise, scale, spare } from './columns';
import type { BodySide } from './hypotheses';
import type { Few } from './few';
import { constant, lesions, perLesion, predictions } from './lesions';
import type { FeatureObservation } from './observation';
import { oncePerSide } from './once';
import type { Felt } from './prediction';
import { suppliesSkin } from './territory';

/** T11: below it lies the cauda equina beside the end of the cord. */
const CONUS = segmentNumber('T11')!;
const everyRegion: readonly SensoryRegion[] = ['arm', 'trunk', 'leg'];

/** The chance that sensation is lost as a feature says, with each lesion; nothing where it says nothing of sensation. */
export function sensoryChance(
  observation: FeatureObservation,
  side: BodySide,
): PerLesion | undefined {
  const regions = observation.regions.length > 0 ? observation.regions : everyRegion;
  switch (observation.feature) {
    case 'sensory-loss':
      return scale(regionChance(observation, side, regions), 0.85);
    case 'hemisensory-loss':
      return scale(halfChance(observation, side), 0.8);
    case 'stocking-glove':
      return isPositionAlone(observation)
        ? scale(regionChance(observation, side, ['leg']), 0.7)
        : undefined;
    case 'sensory-level':
      return levelChance(observation, side);
    case 'neurological-level':
      return injuryChance(observation, injuryDrop);
    case 'cord-lesion':
      return injuryChance(observation, lesionDrop);
    case 'complete-injury':
      return completeChance();
    case 'dermatomal-loss': {
      const chances = rootChance(observation, side);
      raise(chances, nerveChance(observation, side), 0.45);
      return chances;
    }
    case 'nerve-territory-loss':
      return scale(rootChance(observation, side), 0.35);
    default:
      return undefined;
  }
}

function modalitiesOf({ modalities }: FeatureObservation): Felt[] {
  const pain = modalities.includes('pain-temperature');
  const position = modalities.includes('vibration-position');
  if (pain && !position) return ['pain'];
  if (position && !pain) return ['position'];
  return ['pain', 'position'];
}

/** Loss of vibration and position alone at the ends of the limbs may as well be the dorsal columns'. */
function isPositionAlone({ modalities }: FeatureObservation): boolean {
  return modalities.length === 1 && modalities[0] === 'vibration-position';
}

/** Loss in any of some regions, of the modality the note names or of either. */
function feltChance(
  observation: FeatureObservation,
  side: BodySide,
  regions: readonly SensoryRegion[],
): PerLesion {
  const { sensation } = predictions();
  const highest = constant(0);
  for (const region of regions)
    for (const modality of modalitiesOf(observation)) {
      const column = sensation[modality].of(region, side);
      if (column) raise(highest, column);
    }
  return highest;
}

/** Loss of sensation in regions, where the tracts are cut or the way from the skin. */
function regionChance(
  observation: FeatureObservation,
  side: BodySide,
  regions: readonly SensoryRegion[],
): PerLesion {
  const skin = nervesSkin(everyRegion, side).slice();
  for (const region of regions) raise(skin, rootsSkin(region, side));
  const kept = constant(1);
  spare(kept, feltChance(observation, side, regions));
  spare(kept, skin, 0.5);
  return complement(kept);
}

/** The same half of the body: arm and leg, and the face where it is named. */
function halfChance(observation: FeatureObservation, side: BodySide): PerLesion {
  const face = observation.regions.includes('face');
  const regions: readonly SensoryRegion[] = face ? ['arm', 'leg', 'face'] : ['arm', 'leg'];
  const columns = regions.map((region) => feltChance(observation, side, [region]));
  const [least = constant(0), ...others] = columns;
  for (const column of others) lower(least, column);
  return least;
}

/** Chance that the skin of a nerve, plexus or root is numb; a judgement. */
const numb = 0.7;

/** `numb` for the lesions that take any of some, but for those of the cord and those that spare the skin. */
function skinOf(ways: Iterable<Few>): PerLesion {
  const skin = constant(0);
  for (const { takers } of ways)
    for (const lesion of takers) {
      const { row, span } = lesions[lesion]!;
      if (span === null && row.skin !== 0) skin[lesion] = numb;
    }
  return skin;
}

/** Nerves and plexus carry the skin's sensation too. */
const nervesSkin = oncePerSide((_: typeof everyRegion, side) => {
  const { nerves, plexus } = predictions();
  return skinOf([...nerves.on(side).values(), ...plexus.on(side).values()]);
});

function limbOfRoot(root: string): SensoryRegion {
  if (/^(?:C[5-8]|T1)$/.test(root)) return 'arm';
  return /^[LS]/.test(root) ? 'leg' : 'trunk';
}

/** The skin of the limb a root goes to. */
const rootsSkin = oncePerSide((region: SensoryRegion, side) => {
  const roots = [...predictions().roots.on(side)];
  return skinOf(roots.filter(([root]) => limbOfRoot(root) === region).map(([, taken]) => taken));
});

/** The limb whose muscles a nerve moves; the nerve of the thigh's skin moves none. */
function limbOfNerve(nerve: string): string | undefined {
  const way = anatomy.muscles.find(({ nerves }) => nerves?.includes(nerve));
  return way?.part.split('-')[0] ?? (nerve.includes('femoral') ? 'leg' : undefined);
}

/** Skin of a nerve of the same limb, where the note names roots instead. */
function nerveChance(observation: FeatureObservation, side: BodySide): PerLesion {
  const { regions } = observation;
  const skin = constant(0);
  for (const [nerve, { takers }] of predictions().nerves.on(side))
    if (regions.length === 0 || regions.some((region) => region === limbOfNerve(nerve)))
      for (const lesion of takers)
        if (lesions[lesion]!.row.skin !== 0 && suppliesSkin(lesion, observation)) skin[lesion] = 1;
  return skin;
}

/** A sensory level lies at the lesion or a few segments below it, and is told by the last segment that feels too (C5, ISNCSCI); the chances are judgements. */
const levelDrop: readonly number[] = [0.65, 0.55, 0.45, 0.3, 0.2, 0.12, 0.08];

function levelChance(observation: FeatureObservation, side: BodySide): PerLesion {
  const { segments } = observation;
  const tested = modalitiesOf(observation);
  const stated = segments.map(segmentNumber).find((number) => number !== null);
  const share = (top: number): number => {
    if (stated === undefined) return 0.8;
    const drop = stated - top;
    if (drop === -1) return 0.45; // `lost below C6`: the first that is lost is the next
    return levelDrop[drop] ?? (drop < 0 ? 0.01 : 0.04);
  };
  // a level of all modalities is one of each: the columns alone have half of it
  const chances = constant(0);
  for (const modality of tested) {
    const highest = constant(0);
    for (const level of predictions().levels)
      if (level.side === side && level.modality === modality)
        highest[level.lesion] = Math.max(highest[level.lesion]!, level.chance * share(level.top));
    add(chances, highest, 1 / tested.length);
  }
  return chances;
}

/** The neurological level is the last normal segment: the lesion begins at the next one, or near it; a judgement. */
const injuryDrop: Readonly<Record<number, number>> = {
  [-2]: 0.1,
  [-1]: 0.3,
  0: 0.65,
  1: 0.8,
  2: 0.5,
  3: 0.2,
};
/** Where the note places the lesion itself: there, or a little lower, as an image counts vertebrae and not segments; a judgement. */
const lesionDrop: Readonly<Record<number, number>> = {
  [-2]: 0.1,
  [-1]: 0.3,
  0: 0.8,
  1: 0.45,
  2: 0.15,
};
/** How often an injury is graded; that of the cauda equina is by the same standard. Judgements. */
const injuryStated = 0.8;
const caudaGraded = 0.35;
/** Less than by chance: a level that the note names speaks against any other; a judgement. */
const statedElsewhere = 0.003;

/** The chance that a lesion is one of the cord at the level that is stated. @param drop by how far below that it begins */
function injuryChance(
  { segments }: FeatureObservation,
  drop: Readonly<Record<number, number>>,
): PerLesion {
  const stated = segments.map(segmentNumber).find((number) => number !== null);
  return perLesion(({ row, span }) => {
    if (row.id === 'cauda-equina')
      return stated === undefined || stated > CONUS ? caudaGraded : 0.01;
    // diseases of the tracts alone are no injuries
    if (!span || !row.horn) return 0;
    if (stated === undefined) return injuryStated;
    return drop[span.top - stated] ?? statedElsewhere;
  });
}

/** Half of the cord, its centre or its front alone are no complete injuries (C3a: AIS); the chances are judgements. */
function completeChance(): PerLesion {
  return perLesion(({ row, span }) => {
    if (row.id === 'cauda-equina') return caudaGraded / 2;
    if (!span || !row.horn) return 0;
    return row.variant === undefined ? 0.6 : 0.02;
  });
}

/** The roots or segments that are named, all of them alike. */
function rootChance({ segments }: FeatureObservation, side: BodySide): PerLesion {
  const sums = constant(0);
  for (const segment of segments) {
    const column = predictions().roots.of(segment, side);
    if (column) add(sums, column);
  }
  return scale(sums, 0.6 / Math.max(segments.length, 1));
}
