import type { Span } from '../note/span';
import type { Finding } from '../findings/finding';
import type { RuleId, SignId } from '../vocabulary/ids';

/** What can be corrected of a finding: the side, and whether it holds. */
export type Reading = Pick<Finding, 'side' | 'assertion'>;

/** A word that the decided finding rests on: kept with it, so that the sidecar is a whole annotation. */
export interface DecidedEvidence {
  /** The `T` number of its line in the sidecar; null until it was written. */
  readonly id: string | null;
  readonly kind: 'Site' | 'Grade';
  readonly span: Span;
}

/**
 * What a reader decided of a place in a note. It outlives the analysis: it is kept beside the note, and finds its words again after
 * edits elsewhere.
 */
export type Decision = FindingDecision | Silencing;

interface DecidedPlace {
  /** Unique within the note: the `T` number of its line in the sidecar, `T3`. */
  readonly id: string;
  /** The words decided on, with their UTF-16 offsets when last seen. */
  readonly span: Span;
  /** Further words that belong to it. */
  readonly evidence: readonly DecidedEvidence[];
  /** The note's words before and after, by which one of several alike places is told from the others. */
  readonly context: SpanContext;
}

/** A decision that a problem of the examination is none, or need not be shown. */
export interface Silencing extends DecidedPlace {
  readonly kind: 'silencing';
  readonly rule: RuleId;
  readonly scope: SilencingScope;
}

/** How far a silencing reaches: its words, the line or the section they stand in, or the whole note. */
export type SilencingScope = 'place' | 'line' | 'section' | 'note';

/** A decision on one finding. */
export interface FindingDecision extends DecidedPlace {
  readonly kind: 'finding';
  readonly sign: SignId;
  /** `rejected`: not a finding here; `accepted`: read rightly; `corrected`: read wrongly in what differs below. */
  readonly verdict: 'rejected' | 'accepted' | 'corrected';
  /** How it was read when it was decided. A decision answers this reading; of another one it says nothing. */
  readonly read: Reading;
  /** How it is rightly read; the same as `read` unless it was corrected. */
  readonly right: Reading;
}

/** Up to `CONTEXT` characters on either side of a span. */
export interface SpanContext {
  readonly before: string;
  readonly after: string;
}

/** How many characters of the note on either side tell a place. */
export const CONTEXT = 24;

/** What surrounds a span of a text. */
export function contextOf(text: string, { start, end }: Pick<Span, 'start' | 'end'>): SpanContext {
  return {
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
}
