import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { splitLines, type Line } from './lines';
import { joinLines, type Paragraph } from './paragraphs';
import { withoutOwnSummaries } from './own-summaries';
import { findHeadings, type Opening, type OpenSection, sectionsOf, type Section } from './sections';
import { splitSentences, type Sentence } from './sentences';

/**
 * The note's text and its structure, without the summaries that the extension wrote into it: they stand in the text and nowhere
 * else. All offsets are UTF-16 offsets into `text`, ends exclusive.
 */
export interface Note {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
}

/** Spaces (`\p{Zs}`) but the plain one, which most notes hold no other than. */
const WIDE_BLANK = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;

/** With plain blanks for spaces of any width, of which what is copied from a page or a record is full. Each is one UTF-16 unit. */
export const withPlainBlanks = (text: string): string => text.replace(WIDE_BLANK, ' ');

/** A stretch of a note with its structure, and what its headings leave open for the stretch below. */
export interface NoteStretch {
  readonly note: Note;
  readonly openings: readonly Opening[];
  readonly open: OpenSection;
}

/** Reads the structure of a note. Any string is fine. @param own the user's own words: headings among them */
export function readNote(text: string, own?: OwnVocabulary): Note {
  return readStretch(text, own).note;
}

/** Reads the structure of a stretch of a note. @param above what is open above it */
export function readStretch(text: string, own?: OwnVocabulary, above?: OpenSection): NoteStretch {
  const plain = withPlainBlanks(text);
  const { text: read, lines } = withoutOwnSummaries(plain, splitLines(plain));
  const paragraphs = joinLines(lines);
  const { openings, open } = findHeadings(lines, above, own);
  const first = above && { kind: above.kind, title: '' };
  const sections = sectionsOf(openings, text.length, first);
  return {
    note: { text, lines, sections, paragraphs, sentences: splitSentences(read, paragraphs) },
    openings,
    open,
  };
}

/** What the headings of a stretch leave open for the one below, where nothing else of it is to be known. */
export function openBelow(
  text: string,
  own: OwnVocabulary | undefined,
  above: OpenSection,
): OpenSection {
  const plain = withPlainBlanks(text);
  return findHeadings(withoutOwnSummaries(plain, splitLines(plain)).lines, above, own).open;
}

export type { Line, Paragraph, Section, Sentence };
export { sectionAt } from './sections';
