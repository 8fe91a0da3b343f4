import type { SensoryRegion } from '../anatomy/rows';
import type { ContextFinding } from '../context/context-finding';
import type { Region } from '../vocabulary/ids';
import { normalRow } from './feature-rows';
import { bodySides } from './hypotheses';
import type { FeatureObservation } from './observation';

const sensoryRegions: Record<Region, readonly SensoryRegion[]> = {
  head: ['face'],
  arm: ['arm'],
  trunk: ['trunk'],
  leg: ['leg'],
  limbs: ['arm', 'leg'],
  whole: ['arm', 'leg', 'trunk'],
};

function observation(
  context: ContextFinding,
  feature: string,
  present: boolean,
  group: string,
): FeatureObservation {
  const named = context.side === 'left' || context.side === 'right';
  return {
    kind: 'feature',
    feature,
    ids: [context.id],
    present,
    weight: context.assertion === 'possible' ? 0.5 : 1,
    group,
    sides: named ? [context.side] : bodySides,
    each: context.side === 'bilateral',
    sided: context.side !== null,
    regions: context.region ? sensoryRegions[context.region] : [],
    modalities: context.modalities,
    segments: context.segments,
    sites: context.sites,
  };
}

/** A statement beyond motor signs as observations; a normal one says what was looked for and not found. */
export function observeFeature(context: ContextFinding): FeatureObservation[] {
  const { assertion, feature } = context;
  const counts = assertion === 'present' || assertion === 'absent' || assertion === 'possible';
  // The course lies in the past by its nature.
  const course = context.group === 'course' && assertion === 'historical';
  if (!counts && !course) return [];
  const affirmed = assertion !== 'absent';
  const normal = normalRow(feature);
  if (!normal) return [observation(context, feature, affirmed, `${feature}|${context.side}`)];
  if (!affirmed) return [];
  const lacks = normal.lacks.map((lacking) =>
    observation(context, lacking, false, `normal|${feature}|${context.side}`),
  );
  const states = (normal.states ?? []).map((stated) =>
    observation(context, stated, true, `${stated}|${context.side}`),
  );
  const own = normal.keeps ? [observation(context, feature, true, feature)] : [];
  return [...states, ...own, ...lacks];
}
