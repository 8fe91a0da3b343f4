import type { Span } from '../note/span';
import type { Decision } from './decision';

/** A piece of the text replaced by another; offsets of the text before it. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * A decision after an edit of its note: moved along with its words. One whose own words were edited stays where it was: it finds
 * them again when they are back.
 */
export function shiftDecision<Kind extends Decision>(
  decision: Kind,
  changes: readonly TextChange[],
): Kind {
  const evidence = decision.evidence.map((one) => ({ ...one, span: shift(one.span, changes) }));
  return { ...decision, span: shift(decision.span, changes), evidence };
}

function shift(span: Span, changes: readonly TextChange[]): Span {
  const by = changes
    .filter(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength <= span.start)
    .reduce((sum, { rangeLength, text }) => sum + text.length - rangeLength, 0);
  return { start: span.start + by, end: span.end + by, text: span.text };
}
