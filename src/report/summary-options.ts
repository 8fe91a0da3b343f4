import type { Place } from './summary-parts';

/** What the summary needs to know of where the note lives. */
export interface SummaryOptions {
  /** The note's name, for the heading. */
  readonly title: string;
  /** The address of a place in the note; null where the note has none. */
  readonly link: (place: Place) => string | null;
}

/** The same for its page. */
export interface HtmlOptions {
  /** The note's name, for the heading. */
  readonly title: string;
  /** The line of the note, counted from 1, where a stretch begins. */
  readonly line: (place: Place) => number;
  /** The name of the note that a place is in; left out where the page is of one. */
  readonly note?: (place: Place) => string;
  /** The address of a place in the note; null where lines are to be given instead of links. */
  readonly address: ((place: Place) => string) | null;
}
