import { findCues, type CueMatch } from '../assertion/cues';
import { tokensOf, type Token } from '../language/tokens';
import { sectionAt, type Note } from '../note/note';
import type { SectionKind, Side } from '../vocabulary/ids';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { findSides, type SideMatch } from './sides';
import { findSites, type SiteMatch } from './sites';
import { tablePieces, type Piece } from './tables';
import { backTo, uncontract, type Uncontracted } from './uncontracted';
import { wordsOf, type Word } from './wording/words';

/** A stretch of the note that is read at once: a sentence, or a cell of a table with its row's label. */
export interface Passage {
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly sites: readonly SiteMatch[];
  readonly sides: readonly SideMatch[];
  /** Empty until `findCuesOf` has looked: only passages that state something need them. */
  readonly cues: CueMatch[];
  readonly section: SectionKind;
  /** The column's side, or the side that a line's label sets (`L: …`). */
  readonly columnSide: Side | null;
  /** Number of the paragraph: statements on one modality and another may stand in neighbouring sentences. */
  readonly paragraph: number;
}

/** Cuts a note into passages, in the order of the text. */
export function passagesOf(note: Note, own?: OwnVocabulary): Passage[] {
  const pieces = tablePieces(note);
  const lists = note.sentences.flatMap((sentence, n): (Piece & { paragraph: number })[] => {
    const cells = pieces.get(n);
    const { paragraph } = sentence;
    if (cells !== undefined) return cells.map((cell) => ({ ...cell, paragraph }));
    return cut(tokensOf(sentence)).map((tokens) => ({ tokens, side: null, paragraph }));
  });
  return lists.map(({ tokens, side, paragraph }) => ({
    tokens,
    words: wordsOf(tokens),
    sites: findSites(tokens, own),
    sides: findSides(tokens),
    cues: [],
    section: sectionAt(note.sections, tokens[0]?.start ?? 0)?.kind ?? 'other',
    columnSide: side ?? lineSide(tokens),
    paragraph,
  }));
}

/** A sentence longer than this is no sentence; cut, it costs no more than its length. */
const LONGEST = 300;

/** Cuts very long lists of tokens, at a stop or comma where there is one near. */
function cut(tokens: readonly Token[]): (readonly Token[])[] {
  const pieces: (readonly Token[])[] = [];
  let from = 0;
  while (tokens.length - from > LONGEST) {
    let to = from + LONGEST;
    for (let n = to; n > from + LONGEST / 2; n -= 1) {
      if (/^[.;,]$/u.test(tokens[n - 1]?.text ?? '')) {
        to = n;
        break;
      }
    }
    pieces.push(tokens.slice(from, to));
    from = to;
  }
  return [...pieces, tokens.slice(from)];
}

/** Finds the cues of passages and writes them into each: all at once, which is faster than one by one. */
export function findCuesOf(passages: readonly Passage[], own?: OwnVocabulary): void {
  const apart = passages.map(({ tokens }) => uncontract(tokens));
  const all = findCues(
    apart.map(({ tokens }) => tokens),
    own,
  );
  all.forEach((found, n) => {
    const cues = found.map((cue) => ({
      ...cue,
      ...backTo(apart[n] as Uncontracted, cue.from, cue.to),
    }));
    (passages[n] as Passage).cues.splice(0, Infinity, ...cues);
  });
}

/** `R: GSC 4, HS 4+` or `L hand: numb`: the first word is a side and a colon follows soon. */
function lineSide(tokens: readonly Token[]): Side | null {
  const first = tokens[0]?.text;
  if (first !== 'R' && first !== 'L' && first !== 'Right' && first !== 'Left') return null;
  const colon = tokens.slice(1, 4).some((token) => token.text === ':');
  if (!colon) return null;
  return first.startsWith('R') ? 'right' : 'left';
}
