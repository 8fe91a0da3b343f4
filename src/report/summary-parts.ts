import type { Span } from '../note/span';

/** A stretch of a note that a line leads to. */
export interface Place extends Span {
  /** Which note, from 0; left out where the page is of one. */
  readonly note?: number;
}

/** Words within a line. They are plain: whoever renders them escapes them. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis'; readonly words: string }
  /** Words of the note, which lead to their place. */
  | { readonly kind: 'quote'; readonly span: Place }
  /** Other words that lead to a place. */
  | { readonly kind: 'link'; readonly words: string; readonly span: Place }
  /** A number that leads to a place. */
  | { readonly kind: 'reference'; readonly span: Place; readonly number: number };

export type Line = readonly Inline[];

/** A list, headed by a word or two. */
export interface List {
  readonly kind: 'list';
  /** Unique within the summary, and the same after each reading. */
  readonly id: string;
  readonly label: string | null;
  readonly items: readonly Line[];
}

/** A table whose first column names the rows. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly string[];
  /** Whether its cells end in references, which are then explained below it; so unless it is false. */
  readonly leads?: boolean;
  readonly rows: readonly { readonly name: string; readonly cells: readonly Line[] }[];
}

/** A part of the summary under a heading. */
export interface Section {
  readonly kind: 'section';
  /** Unique within the summary, and the same after each reading. */
  readonly id: string;
  readonly heading: string;
  /** A warning stands out; what is general is folded away. */
  readonly look: 'plain' | 'warning' | 'folded';
  readonly parts: readonly Part[];
}

export type Part = { readonly kind: 'paragraph'; readonly line: Line } | List | Table | Section;

/** The summary of a note: the same for each form it is rendered in. */
export interface Summary {
  /** The note's name. */
  readonly title: string;
  readonly parts: readonly Part[];
  /** Said once, at the end. */
  readonly disclaimer: string;
}

export const text = (words: string): Inline => ({ kind: 'text', words });
export const strong = (words: string): Inline => ({ kind: 'strong', words });
export const emphasis = (words: string): Inline => ({ kind: 'emphasis', words });
export const quote = (span: Place): Inline => ({ kind: 'quote', span });

export const link = (words: string, span: Place): Inline => ({ kind: 'link', words, span });

/** A paragraph; none where there is nothing to say. */
export function paragraph(...line: Inline[]): Part[] {
  const says = line.some((inline) => !('words' in inline) || inline.words !== '');
  return says ? [{ kind: 'paragraph', line }] : [];
}

/** A list; none where it has no items. */
export function list(id: string, label: string | null, items: readonly Line[]): Part[] {
  return items.length > 0 ? [{ kind: 'list', id, label, items }] : [];
}

/** A section; none where it has no parts. */
export function section(
  id: string,
  heading: string,
  parts: readonly Part[],
  look: Section['look'] = 'plain',
): Part[] {
  return parts.length > 0 ? [{ kind: 'section', id, heading, look, parts }] : [];
}
