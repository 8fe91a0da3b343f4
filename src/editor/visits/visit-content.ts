import type { PlacedText } from '../notes/note-file';
import type { Markup } from '../../report/figure/svg';
import type { HtmlOptions, SummaryOptions } from '../../report/summary-options';
import type { Place } from '../../report/summary-parts';
import { commandPlaceLink } from '../findings/reveal-command';
import { newNonce } from '../summary/nonce';
import { editorLink, noteName } from '../summary/summary-text';

type FileOptions = Omit<HtmlOptions, 'address'> & { readonly nonce: string };

/** What is shown of several visits, not yet rendered; places name their note by its number. */
export interface VisitContent {
  readonly title: string;
  readonly notes: readonly PlacedText[];
  readonly page: (options: HtmlOptions) => Markup;
  readonly file: (options: FileOptions) => string;
  readonly markdown: (options: SummaryOptions) => string;
  /** Null where there is no figure. */
  readonly figure: (() => string) | null;
}

/** The content for a page, with links into the notes. */
export function contentPage({ title, notes, page }: VisitContent): Markup {
  return page({
    ...{ title, ...placesOf(notes) },
    address: (place) => commandPlaceLink(noteOf(notes, place), place),
  });
}

/** The content for a file of its own, which names notes and lines. */
export function contentFile({ title, notes, file }: VisitContent): string {
  return file({ title, ...placesOf(notes), nonce: newNonce() });
}

/** The content as Markdown. @param link the address of a place; by default one that an editor follows */
export function contentMarkdown(
  { title, notes, markdown }: VisitContent,
  link: ((note: PlacedText, place: Place) => string | null) | null = editorLink,
): string {
  const address = (place: Place) => link && link(noteOf(notes, place), place);
  return markdown({ title, link: address });
}

function placesOf(notes: readonly PlacedText[]) {
  return {
    line: (place: Place) => noteOf(notes, place).positionAt(place.start).line + 1,
    // Of one note the name says nothing.
    ...(notes.length > 1 ? { note: (place: Place) => noteName(noteOf(notes, place).uri) } : {}),
  };
}

function noteOf(notes: readonly PlacedText[], { note = 0 }: Place): PlacedText {
  return notes[note]!;
}
