import type { Span } from '../note/span';
import type { AssertionId, Side, SignId } from '../vocabulary/ids';

/**
 * What a reader decided of one finding of a note. It outlives the analysis: it is kept beside the note, and finds its words again
 * after edits elsewhere.
 */
export interface Decision {
  /** Unique within the note: the `T` number of its line in the sidecar, `T3`. */
  readonly id: string;
  /** The words decided on, with their UTF-16 offsets when last seen. */
  readonly span: Span;
  readonly sign: SignId;
  /** `rejected`: not a finding here; `accepted`: read rightly; `corrected`: side or assertion are given below. */
  readonly verdict: 'rejected' | 'accepted' | 'corrected';
  /** The right side, where it was corrected; null says that it has none. */
  readonly side?: Side | null;
  /** The right assertion, where it was corrected. */
  readonly assertion?: AssertionId;
  /** The words before and after, by which one of several alike places is told from the others. */
  readonly context?: { readonly before: string; readonly after: string };
}
