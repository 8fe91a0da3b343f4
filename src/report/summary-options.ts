import type { Span } from '../note/span';

/** What the summary needs to know of where the note lives. */
export interface SummaryOptions {
  /** The note's name, for the heading. */
  readonly title: string;
  /** The address of a place in the note; null where the note has none. */
  readonly link: (span: Span) => string | null;
}
