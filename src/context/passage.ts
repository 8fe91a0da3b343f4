import { findCues, type CueMatch } from '../assertion/cues';
import { tokensOf, type Token } from '../language/tokens';
import { holds } from '../language/word-sets';
import { sectionAt, type Note } from '../note/note';
import type { SectionKind, Side } from '../vocabulary/ids';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { NAMING } from './named-features';
import { clauseNumbers } from './clauses';
import { findQuantities, tellsQuantity, type Quantity } from './quantities';
import { findSegments, type SegmentMatch } from './segments';
import { speaksOfSensation } from './sensory/atoms';
import { findSides, type SideMatch } from './sides';
import { findSites, type SiteMatch } from './sites';
import { tablePieces, type Piece } from './tables';
import { tellsOfTopics } from './topics';
import { backTo, uncontract } from './uncontracted';

/** A stretch of the note that is read at once: a sentence, or a cell of a table with its row's label. */
export class Passage {
  readonly tokens: readonly Token[];
  /** The column's side, or the side that a line's label sets (`L: …`). */
  readonly columnSide: Side | null;
  readonly #own: OwnVocabulary | undefined;
  #sites: readonly SiteMatch[] | undefined;
  #sides: readonly SideMatch[] | undefined;
  #segments: readonly SegmentMatch[] | undefined;
  #clauses: readonly number[] | undefined;
  #cues: readonly CueMatch[] | undefined;
  #quantities: readonly Quantity[] | undefined;

  constructor(
    { tokens, side }: Piece,
    /** Its number among all of the note, with those that say nothing. */
    readonly number: number,
    readonly section: SectionKind,
    own: OwnVocabulary | undefined,
  ) {
    this.tokens = tokens;
    this.columnSide = side ?? lineSide(tokens);
    this.#own = own;
  }

  get sites(): readonly SiteMatch[] {
    return (this.#sites ??= findSites(this.tokens, this.#own));
  }

  get sides(): readonly SideMatch[] {
    return (this.#sides ??= findSides(this.tokens));
  }

  /** Roots and segments named. */
  get segments(): readonly SegmentMatch[] {
    return (this.#segments ??= findSegments(this.tokens));
  }

  /** Number of the clause that each token stands in. */
  get clauses(): readonly number[] {
    return (this.#clauses ??= clauseNumbers(this.tokens));
  }

  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= findQuantities(this.tokens));
  }

  get cues(): readonly CueMatch[] {
    if (this.#cues === undefined) {
      const apart = uncontract(this.tokens);
      const found = findCues(apart.tokens, this.#own);
      this.#cues =
        apart.numbers === null
          ? found
          : found.map((cue) => ({ ...cue, ...backTo(apart, cue.from, cue.to) }));
    }
    return this.#cues;
  }
}

/** The passages of a note that may say something, in the order of the text. */
export interface Passages {
  readonly passages: readonly Passage[];
  /** How many there are with the others. */
  readonly count: number;
}

/** Whether any word is there that makes it worth reading. */
const maySay = (tokens: readonly Token[]): boolean =>
  holds(tokens, NAMING) ||
  tellsOfTopics(tokens) ||
  speaksOfSensation(tokens) ||
  tellsQuantity(tokens);

/** Cuts a note into passages. */
export function passagesOf(note: Note, own?: OwnVocabulary): Passages {
  const cells = tablePieces(note);
  const passages: Passage[] = [];
  let count = 0;
  const add = (piece: Piece): void => {
    if (maySay(piece.tokens)) {
      const section = sectionAt(note.sections, piece.tokens[0]?.start ?? 0)?.kind ?? 'other';
      passages.push(new Passage(piece, count, section, own));
    }
    count += 1;
  };
  for (const [n, sentence] of note.sentences.entries()) {
    const pieces = cells.get(n);
    if (pieces !== undefined) pieces.forEach(add);
    else for (const tokens of cut(tokensOf(sentence))) add({ tokens, side: null });
  }
  return { passages, count };
}

/** A sentence longer than this is no sentence; cut, it costs no more than its length. */
const LONGEST = 300;

/** Cuts very long lists of tokens, at a stop or comma where there is one near. */
function cut(tokens: readonly Token[]): (readonly Token[])[] {
  if (tokens.length <= LONGEST) return [tokens];
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

/** `R: GSC 4, HS 4+` or `L hand: numb`: the first word is a side and a colon follows soon. */
function lineSide(tokens: readonly Token[]): Side | null {
  const first = tokens[0]?.text;
  if (first !== 'R' && first !== 'L' && first !== 'Right' && first !== 'Left') return null;
  const colon = tokens.slice(1, 4).some((token) => token.text === ':');
  if (!colon) return null;
  return first.startsWith('R') ? 'right' : 'left';
}
