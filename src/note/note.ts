import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { splitLines, type Line } from './lines';
import { joinLines, type Paragraph } from './paragraphs';
import { withoutOwnSummaries } from './own-summaries';
import { findSections, type Section } from './sections';
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

/** A space of any width: what is copied from a page or a record is full of no-break spaces. Each is one UTF-16 unit. */
const ANY_BLANK = /\p{Zs}/gu;

/** Reads the structure of a note. Any string is fine. @param own the user's own words: headings among them */
export function readNote(text: string, own?: OwnVocabulary): Note {
  const plain = text.replace(ANY_BLANK, ' ');
  const { text: read, lines } = withoutOwnSummaries(plain, splitLines(plain));
  const paragraphs = joinLines(lines);
  return {
    text,
    lines,
    sections: findSections(lines, text.length, own),
    paragraphs,
    sentences: splitSentences(read, paragraphs),
  };
}

export type { Line, Paragraph, Section, Sentence };
export { sectionAt } from './sections';
