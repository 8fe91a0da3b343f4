import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import { EMPTY_VOCABULARY, type OwnVocabulary } from './own-vocabulary';
import { isTooDeep } from './too-deep';
import { compared, parseOwnVocabulary, type VocabularyProblem } from './parse-own-vocabulary';

/** Larger files are not read; UTF-16 characters. */
export const MOST_FILE_CHARACTERS = 1_000_000;

/** The most that aliases may multiply what they stand for. */
const MOST_ALIASES = 100;

/** What is wrong in a vocabulary's file, and where: UTF-16 offsets, `end` exclusive. */
export interface FileProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** What a vocabulary's file holds. */
export interface VocabularyFile {
  readonly vocabulary: OwnVocabulary;
  /** In the order in which they were found. What is right beside them counts all the same. */
  readonly problems: readonly FileProblem[];
}

/** Reads a vocabulary from the text of a YAML file (JSON is YAML, too). Any text is fine: it never throws. */
export function readVocabularyFile(text: string): VocabularyFile {
  if (text.length > MOST_FILE_CHARACTERS) return unread('This file is too large to be read.');
  if (isTooDeep(text)) return unread('This file is nested too deeply to be read.');
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
    const { vocabulary, problems } = parseOwnVocabulary(
      document.toJS({ maxAliasCount: MOST_ALIASES }),
    );
    const syntax = document.errors.map(({ pos: [start, end], message }) => ({
      start: Math.min(start, text.length),
      end: Math.min(Math.max(end, start), text.length),
      message,
    }));
    const content = problems.map((problem) => ({
      ...rangeOf(document, problem),
      message: problem.message,
    }));
    return { vocabulary, problems: [...syntax, ...content] };
  } catch {
    return unread('This file can’t be read: its aliases stand for nothing, or for too much.');
  }
}

const unread = (message: string): VocabularyFile => ({
  vocabulary: EMPTY_VOCABULARY,
  problems: [{ start: 0, end: 0, message }],
});

/** Where a problem stands; what an alias stands for is shown at the nearest part of the path. */
function rangeOf(document: Document, { path, ofKey }: VocabularyProblem) {
  for (let length = path.length; length >= 0; length -= 1) {
    const above = document.getIn(path.slice(0, length - 1), true);
    const pair =
      isMap(above) && length > 0
        ? above.items.find(({ key }) => isScalar(key) && String(key.value) === path[length - 1])
        : undefined;
    const whole = document.getIn(path.slice(0, length), true);
    const node = ofKey || !isNode(whole) ? (pair?.key as ParsedNode | undefined) : whole;
    if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
  }
  return { start: 0, end: 0 };
}

/**
 * The text of a vocabulary's file with one more ignored wording; comments stay.
 *
 * @returns null where the text is no YAML that can be added to
 */
export function withIgnoredWording(text: string, wording: string): string | null {
  if (text.length > MOST_FILE_CHARACTERS || isTooDeep(text)) return null;
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents)))
    return null;
  if (
    readVocabularyFile(text).vocabulary.ignored.some((one) => compared(one) === compared(wording))
  )
    return text;
  const list = document.getIn(['ignored'], true);
  if (isSeq(list)) document.addIn(['ignored'], wording);
  else document.setIn(['ignored'], document.createNode([wording]));
  const written = document.toString({ lineWidth: 0 });
  return text.includes('\r\n') ? written.replace(/\r?\n/gu, '\r\n') : written;
}
