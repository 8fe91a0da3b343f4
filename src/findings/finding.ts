import type { Span } from '../note/span';
import type {
  AssertionId,
  Pattern,
  Region,
  SectionKind,
  Side,
  SignGroup,
  SignId,
} from '../vocabulary/ids';

/** A grade as written and on its own scale. */
export interface Grade {
  /** As the note has it: `3+`, `4-/5`, `MAS 2`, `trace`. */
  readonly written: string;
  readonly scale: 'reflex' | 'mrc' | 'ashworth' | 'tardieu' | 'beats' | 'nihss' | 'word';
  /**
   * The value on the scale, a plus or minus counting a third: reflex `3+` is 3, MRC `4-` is 3.67, Ashworth `1+` is 1.5,
   * clonus in beats. For two values right/left the worse one. Null where words give no number.
   */
  readonly value: number | null;
}

/** The words that decided whether a statement holds. */
export interface CueEvidence extends Span {
  /** What kind of cue: the assertion it argues for, or how it was reached (`section`, `value`, `default`). */
  readonly category: AssertionId | 'section' | 'value';
}

/** Every word a finding rests on. */
export interface Evidence {
  readonly sign: Span;
  readonly grade: Span | null;
  readonly sites: readonly Span[];
  readonly side: Span | null;
  readonly cue: CueEvidence | null;
}

/** One statement of the note on tone, reflexes, muscle bulk or power. */
export interface Finding extends Span {
  /** Unique within the note and stable while its words and place stay: `spasticity@120`. */
  readonly id: string;
  readonly sign: SignId;
  readonly group: SignGroup;
  readonly pattern: Pattern;
  readonly assertion: AssertionId;
  readonly side: Side | null;
  /** Ids of `vocabulary/sites.yaml`, most specific as the note has them: `deltoid`, `ankle-reflex`, `leg`. */
  readonly sites: readonly string[];
  /** The side of each of the sites, where the words give them different ones (`the left face and right arm`): `side` is bilateral then. */
  readonly siteSides?: readonly Side[];
  readonly region: Region | null;
  /** As written, or null. */
  readonly grade: string | null;
  readonly gradeValue: Grade | null;
  readonly section: SectionKind;
  readonly evidence: Evidence;
  /** What the note's reader decided of it; side and assertion are then as the reader says. Left out where nothing was decided. */
  readonly decision?: AppliedDecision;
}

/** A reader's decision on a finding. */
export interface AppliedDecision {
  /** The decision's id in the sidecar. */
  readonly id: string;
  readonly verdict: 'rejected' | 'accepted' | 'corrected';
  /** What had been read. */
  readonly read: { readonly side: Side | null; readonly assertion: AssertionId };
}
