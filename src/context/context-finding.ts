import type { CueEvidence } from '../findings/finding';
import type { Span } from '../note/span';
import type { FeatureGroupId } from '../vocabulary/feature-rows';
import type { AssertionId, Region, SectionKind, Side } from '../vocabulary/ids';

export type Modality = 'pain-temperature' | 'vibration-position' | 'touch' | 'cortical' | 'all';

/** One statement of the note, not on tone, reflexes, bulk or power, that helps to find the place of a lesion. */
export interface ContextFinding extends Span {
  /** Unique within the note: `sensory-level@120`. */
  readonly id: string;
  /** Id of a row of `vocabulary/features.yaml`. */
  readonly feature: string;
  readonly group: FeatureGroupId;
  readonly assertion: AssertionId;
  readonly side: Side | null;
  readonly region: Region | null;
  /** Ids of `vocabulary/sites.yaml`, as for motor findings. */
  readonly sites: readonly string[];
  /** Sensory statements: what is lost or kept; empty where the note doesn't say. */
  readonly modalities: readonly Modality[];
  /** Roots or segments named (`T10`, `C5`), upper first; `nipple` is T4, `umbilicus` T10. Empty where none is. */
  readonly segments: readonly string[];
  /** Nerves whose skin it is, by the names `vocabulary/sites.yaml` gives them (`ulnar`, `common-peroneal`); left out where none is. */
  readonly nerves?: readonly string[];
  /** A number with its unit where the feature has one: duration in days, age in years. */
  readonly quantity: number | null;
  readonly section: SectionKind;
  readonly cue: CueEvidence | null;
}
