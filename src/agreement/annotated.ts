import type { Finding } from '../findings/finding';

/** What an annotator, or this program, says of words of a note. Offsets are UTF-16, `end` exclusive. */
export type Annotated = Pick<Finding, 'id' | 'sign' | 'start' | 'end' | 'side' | 'assertion'>;

/** A place where two annotators differ: one of them says nothing, or both say it with another sign, side or assertion. */
export interface Disagreement {
  readonly kind: 'only-first' | 'only-second' | 'sign' | 'side' | 'assertion';
  readonly start: number;
  readonly end: number;
  readonly first: Annotated | null;
  readonly second: Annotated | null;
}
