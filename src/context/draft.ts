import type { CueEvidence } from '../findings/finding';
import type { AssertionId, Region, Side } from '../vocabulary/ids';
import type { Modality } from './context-finding';
import type { Passage } from './passage';

/** A context finding on its way: its words as token numbers of a passage. */
export interface Draft {
  readonly feature: string;
  readonly passage: Passage;
  /** Token numbers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly assertion: AssertionId;
  readonly cue: CueEvidence | null;
  readonly side: Side | null;
  readonly sites: readonly string[];
  readonly region: Region | null;
  readonly modalities: readonly Modality[];
  readonly segments: readonly string[];
  readonly nerves: readonly string[];
  readonly quantity: number | null;
}

/** A draft that is the same until it is changed. All have one shape. */
export function copyOf(draft: Draft): { -readonly [Part in keyof Draft]: Draft[Part] } {
  const { feature, passage, from, to, assertion, cue, side, sites, region } = draft;
  const { modalities, segments, nerves, quantity } = draft;
  return {
    feature,
    passage,
    from,
    to,
    assertion,
    cue,
    side,
    sites,
    region,
    modalities,
    segments,
    nerves,
    quantity,
  };
}

/** A draft as another feature. */
export function as(draft: Draft, feature: string, side = draft.side): Draft {
  const other = copyOf(draft);
  other.feature = feature;
  other.side = side;
  return other;
}
