import type { SensoryRegion } from '../anatomy/rows';
import type { ContextFinding } from '../context/context-finding';
import type { Region, Side } from '../vocabulary/ids';
import { siteRow } from '../vocabulary/site-rows';
import { normalRow } from './feature-rows';
import { bodySides, type BodySide } from './hypotheses';
import type { FeatureObservation, SignObservation } from './observation';
import { oncePer } from './once';
import { targetsOf } from './targets';

const sensoryRegions: Record<Region, readonly SensoryRegion[]> = {
  head: ['face'],
  arm: ['arm'],
  trunk: ['trunk'],
  leg: ['leg'],
  limbs: ['arm', 'leg'],
  whole: ['arm', 'leg', 'trunk'],
};

/** Features that are one failing in several words; together they are worth little more than one. */
const kin: Readonly<Record<string, string>> = {
  'ataxia-limb': 'kin:limb-ataxia',
  dysmetria: 'kin:limb-ataxia',
  dysdiadochokinesis: 'kin:limb-ataxia',
  'intention-tremor': 'kin:limb-ataxia',
  rebound: 'kin:limb-ataxia',
};

const NOWHERE: readonly SensoryRegion[] = [];

/** The regions named, and those of the sites named. */
function regionsOf({ region, sites }: ContextFinding): readonly SensoryRegion[] {
  if (sites.length === 0) return region === null ? NOWHERE : sensoryRegions[region];
  const all = [region, ...sites.map((site) => siteRow(site)?.region ?? null)];
  return [...new Set(all.flatMap((one) => (one ? sensoryRegions[one] : [])))];
}

/** A normal row that states a feature, as a weak forehead does, is no normal finding. */
function isAbnormalFeature(feature: string, of: ContextFinding['group']): boolean {
  if (of === 'course' || of === 'circumstance') return false;
  const normal = normalRow(feature);
  return !normal || normal.states !== undefined;
}

const oneSide: Readonly<Record<BodySide, readonly BodySide[]>> = {
  left: ['left'],
  right: ['right'],
};

const sidesOf = ({ side }: ContextFinding): readonly BodySide[] =>
  side === 'left' || side === 'right' ? oneSide[side] : bodySides;

/** Names of groups, made once: many a note has the same. */
const groupOf = oncePer((kind: 'feature' | 'normal') =>
  oncePer((name: string) => oncePer((side: Side | null) => `${kind}|${name}|${side}`)),
);
const statedGroup = groupOf('feature');
const normalGroup = groupOf('normal');

const NO_NERVES: readonly string[] = [];

function observation(
  context: ContextFinding,
  feature: string,
  present: boolean,
  group: string,
): FeatureObservation {
  return {
    kind: 'feature',
    feature,
    ids: [context.id],
    present,
    weight: context.assertion === 'possible' ? 0.5 : 1,
    group,
    sides: sidesOf(context),
    each: context.side === 'bilateral',
    sided: context.side !== null,
    abnormal: isAbnormalFeature(feature, context.group),
    regions: regionsOf(context),
    modalities: context.modalities,
    segments: context.segments,
    sites: context.sites,
    nerves: context.nerves ?? NO_NERVES,
  };
}

/** Whether a normal statement on sensation is on one modality or one place only. */
function isPartial({ modalities, region, segments }: ContextFinding): boolean {
  const some = modalities.length > 0 && !modalities.includes('all');
  const pain = modalities.includes('pain-temperature');
  const position = modalities.includes('vibration-position');
  const place = region !== null && region !== 'whole' && region !== 'limbs';
  return (some && !(pain && position)) || place || segments.length > 0;
}

/** Only this modality, only there, is not lost. */
function partlyNormal(context: ContextFinding): FeatureObservation {
  return observation(context, 'sensory-loss', false, 'normal|sensory-loss');
}

const NO_SIGNS: readonly SignObservation[] = [];

/** A limb, or the face, said to be normal as a whole: it is not weak. */
export function observeNormalLimb(context: ContextFinding): readonly SignObservation[] {
  const { feature, assertion, sites, region } = context;
  if (assertion !== 'present' || (feature !== 'limb-normal' && feature !== 'face-normal'))
    return NO_SIGNS;
  const places = sites.length > 0 ? sites : [region ?? 'limbs'];
  const sides = sidesOf(context);
  return places.flatMap((site) =>
    targetsOf(site).map((target) => ({
      kind: 'sign',
      sign: 'weakness',
      target,
      site,
      grade: null,
      ids: [context.id],
      present: false,
      weight: 0.8,
      group: `power||${site}|${sides.join('+')}`,
      sides,
      each: true,
    })),
  );
}

/** Motor neuron disease hardly ever begins before (C5, its age of onset): a judgement where the border lies. */
const ADULT = 18;

/** An age says whether the patient is an infant, grown up or old, where nothing else in the note does. */
function observeAge(context: ContextFinding): FeatureObservation[] {
  const { quantity } = context;
  if (quantity === null) return [];
  return [
    observation(context, 'infant', quantity < 2, 'feature|infant'),
    observation(context, 'elderly', quantity >= 80, 'feature|elderly'),
    observation(context, 'adult', quantity >= ADULT, 'feature|adult'),
  ];
}

/** A statement beyond motor signs as observations; a normal one says what was looked for and not found. */
export function observeFeature(context: ContextFinding): FeatureObservation[] {
  const { assertion, feature } = context;
  const counts = assertion === 'present' || assertion === 'absent' || assertion === 'possible';
  // The course lies in the past by its nature.
  const course = context.group === 'course' && assertion === 'historical';
  if (!counts && !course) return [];
  if (feature === 'age') return observeAge(context);
  // Used by the exceptions alone.
  if (feature === 'duration') return [];
  const affirmed = assertion !== 'absent';
  const normal = normalRow(feature);
  if (!normal)
    return [
      observation(context, feature, affirmed, statedGroup(kin[feature] ?? feature)(context.side)),
    ];
  if (!affirmed) return [];
  if (feature === 'sensory-normal' && isPartial(context)) return [partlyNormal(context)];
  const { lacks, states = [], keeps } = normal;
  const { side } = context;
  const observed = states.map((stated) =>
    observation(context, stated, true, statedGroup(stated)(side)),
  );
  if (keeps) observed.push(observation(context, feature, true, `feature|${feature}`));
  const group = normalGroup(feature)(side);
  for (const lacking of lacks) observed.push(observation(context, lacking, false, group));
  return observed;
}
