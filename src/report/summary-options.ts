import type { Span } from '../note/span';

/** What the summary needs to know of where the note lives. */
export interface SummaryOptions {
  /** The note's name, for the heading. */
  readonly title: string;
  /** The address of a place in the note; null where the note has none. */
  readonly link: (span: Span) => string | null;
}

/** The same for its page. */
export interface HtmlOptions {
  /** The note's name, for the heading. */
  readonly title: string;
  /** The line of the note, counted from 1, where a stretch begins. */
  readonly line: (span: Span) => number;
  /** The address of a place in the note; null where lines are to be given instead of links. */
  readonly address: ((span: Span) => string) | null;
}
