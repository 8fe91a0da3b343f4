import type { Modality } from '../context/context-finding';
import type { SensoryRegion } from '../anatomy/rows';
import type { SignId } from '../vocabulary/ids';
import type { BodySide } from './hypotheses';
import type { EvidenceId } from './level';
import type { Target } from './state';

interface Stated {
  readonly ids: readonly EvidenceId[];
  /** False: it was looked for and not found. */
  readonly present: boolean;
  /** 1 stated, one half possible; less where many statements say the same. */
  readonly weight: number;
  /** Observations that say the same of the same limb share their weight. */
  readonly group: string;
  /** Both: found on each of them; either: on one of them, the note does not say which. */
  readonly sides: readonly BodySide[];
  readonly each: boolean;
}

export interface SignObservation extends Stated {
  readonly kind: 'sign';
  readonly sign: SignId;
  readonly target: Target;
  readonly site: string;
  readonly grade: number | null;
}

export interface FeatureObservation extends Stated {
  readonly kind: 'feature';
  readonly feature: string;
  readonly sided: boolean;
  /** Whether a lesion must explain it, where present; not so course, circumstances and what is normal. */
  readonly abnormal: boolean;
  readonly regions: readonly SensoryRegion[];
  readonly modalities: readonly Modality[];
  readonly segments: readonly string[];
  readonly sites: readonly string[];
  /** Nerves whose skin is named. */
  readonly nerves: readonly string[];
}

export type Observation = SignObservation | FeatureObservation;

type Change = Partial<Pick<Stated, 'ids' | 'weight' | 'sides' | 'each'>>;

// Each of their parts is named, in the order in which they are observed: copying them by `...` takes longer, and so does all that
// is asked of objects of several shapes.

/** The same sign, stated in another measure or of other sides. */
export function restatedSign(one: SignObservation, change: Change): SignObservation {
  const { ids = one.ids, weight = one.weight, sides = one.sides, each = one.each } = change;
  const { kind, sign, target, site, grade, present, group } = one;
  return { kind, sign, target, site, grade, ids, present, weight, group, sides, each };
}

/** The same feature, stated in another measure or of other sides. */
export function restatedFeature(one: FeatureObservation, change: Change): FeatureObservation {
  const { ids = one.ids, weight = one.weight, sides = one.sides, each = one.each } = change;
  const { kind, feature, present, group, sided, abnormal } = one;
  const { regions, modalities, segments, sites, nerves } = one;
  return {
    kind,
    feature,
    ids,
    present,
    weight,
    group,
    sides,
    each,
    sided,
    abnormal,
    regions,
    modalities,
    segments,
    sites,
    nerves,
  };
}

/** The same in another measure. */
export function restated(one: Observation, change: Change): Observation {
  return one.kind === 'sign' ? restatedSign(one, change) : restatedFeature(one, change);
}

/** Whether it is a finding that a lesion must explain. */
export function isAbnormal(observation: Observation): boolean {
  return observation.present && (observation.kind === 'sign' || observation.abnormal);
}

/** Where in the note the words of a statement begin, as its id has it: one word may be read as several. */
export function offsetOf(id: EvidenceId): string {
  return id.slice(id.lastIndexOf('@') + 1);
}
