import { findCues, type CueMatch } from '../assertion/cues';
import { tokensOf, type Token } from '../language/tokens';
import { sectionAt, type Note } from '../note/note';
import type { SectionKind, Side } from '../vocabulary/ids';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { findQuantities, type Quantity } from './quantities';
import { findSides, type SideMatch } from './sides';
import { findSites, type SiteMatch } from './sites';
import { tablePieces, type Piece } from './tables';
import { backTo, uncontract } from './uncontracted';

/** A stretch of the note that is read at once: a sentence, or a cell of a table with its row's label. */
export class Passage {
  readonly tokens: readonly Token[];
  /** The column's side, or the side that a line's label sets (`L: …`). */
  readonly columnSide: Side | null;
  readonly #own: OwnVocabulary | undefined;
  #sites: readonly SiteMatch[] | undefined;
  #sides: readonly SideMatch[] | undefined;
  #cues: readonly CueMatch[] | undefined;
  #quantities: readonly Quantity[] | undefined;

  /** @param paragraph its number: statements on one modality and another may stand in neighbouring sentences */
  constructor(
    { tokens, side }: Piece,
    readonly section: SectionKind,
    readonly paragraph: number,
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

/** Cuts a note into passages, in the order of the text. */
export function passagesOf(note: Note, own?: OwnVocabulary): Passage[] {
  const cells = tablePieces(note);
  return note.sentences.flatMap((sentence, n) => {
    const pieces =
      cells.get(n) ?? cut(tokensOf(sentence)).map((tokens) => ({ tokens, side: null }));
    return pieces.map((piece) => {
      const start = piece.tokens[0]?.start ?? 0;
      const section = sectionAt(note.sections, start)?.kind ?? 'other';
      return new Passage(piece, section, sentence.paragraph, own);
    });
  });
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
