import type { Token } from '../language/tokens';
import { formSet, holds, isIn } from '../language/word-sets';
import { wordList } from '../vocabulary/context-word-lists';
import type { Side } from '../vocabulary/ids';
import { normalAt, textAt } from '../language/word-at';

/** A word of side in a sentence, by its token number. */
export interface SideMatch {
  readonly at: number;
  readonly side: Side;
}

const WORDS: ReadonlyMap<string, Side> = new Map(
  Object.entries({
    left: 'left',
    leftward: 'left',
    leftwards: 'left',
    right: 'right',
    rightward: 'right',
    rightwards: 'right',
    both: 'bilateral',
    bilateral: 'bilateral',
    bilaterally: 'bilateral',
    bilat: 'bilateral',
    'b/l': 'bilateral',
    'bi/l': 'bilateral',
    bl: 'bilateral',
    either: 'bilateral',
    symmetric: 'bilateral',
    symmetrical: 'bilateral',
    symmetrically: 'bilateral',
    symmetricaly: 'bilateral',
  }),
);
/** Compounds of the eyes, arms and legs that carry their side. */
const SHORT: ReadonlyMap<string, Side> = new Map(
  Object.entries({
    L: 'left',
    R: 'right',
    Lt: 'left',
    lt: 'left',
    rt: 'right',
    RT: 'right',
    LT: 'left',
    Rt: 'right',
    OS: 'left',
    OD: 'right',
    OU: 'bilateral',
  }),
);
/** Only before these `LT` is left; else it is light touch. */
const LIMB = wordList('limb-words');
const NOT_A_SIDE = wordList('not-a-side');
const TIME = /^(?:now|after)$/u;
const BEFORE_UNIT = /^\d+(?:\.\d+)?$/u;

/** Words of side, in order. `1.1 L` is a volume and `right-handed` no side. */
export function findSides(tokens: readonly Token[]): readonly SideMatch[] {
  if (!holds(tokens, SIDES)) return NONE;
  const found: SideMatch[] = [];
  tokens.forEach((token, at) => {
    if (!isIn(token.form, SIDES)) return;
    const compared = isCompared(tokens, at);
    if (compared === 'second' || isMeasure(tokens, at)) return;
    const side =
      compared === 'first' ? 'bilateral' : (SHORT.get(token.text) ?? WORDS.get(token.normal));
    if (side === undefined) return;
    const next = tokens[at + 1];
    const afterHyphen = next?.text === '-' ? tokens[at + 2] : next;
    // `right after` is no side, `ptosis R after 30 s` is
    const isLetter = SHORT.get(token.text) !== undefined && TIME.test(afterHyphen?.normal ?? '');
    if (!isLetter && NOT_A_SIDE.has(afterHyphen?.normal ?? '')) return;
    const ofLimb = LIMB.has(next?.normal ?? '');
    if (token.text === 'LT' && !ofLimb) return;
    // `1.1 L`, but `for 6/52 L leg pain`
    if (token.text === 'L' && !ofLimb && BEFORE_UNIT.test(textAt(tokens, at - 1))) return;
    found.push({ at, side });
  });
  const equals = holds(tokens, EQUALS) ? equalSides(tokens) : -1;
  if (equals < 0) return found;
  found.push({ at: equals, side: 'bilateral' });
  return found.sort((a, b) => a.at - b.at);
}

const NONE: readonly never[] = [];
const EQUALS = formSet(({ text }) => text === '=');

/** Number of the first side of `R = L`; -1 where there is none. */
function equalSides(tokens: readonly Token[]): number {
  return tokens.findIndex(
    (t, n) =>
      (t.text === 'R' || t.text === 'L') &&
      tokens[n + 1]?.text === '=' &&
      /^[RL]$/u.test(textAt(tokens, n + 2)),
  );
}

/** Whether a word may tell a side. Every word that a sign of comparison may stand between is one of these too. */
export const SIDES = formSet(
  ({ text, normal }) => SHORT.has(text) || WORDS.has(normal) || COMPARED.has(text.toLowerCase()),
);
const COMPARED = new Set(['r', 'l', 'left', 'right', 'rt', 'lt']);

/** `R>L` names both sides: the first of the two stands for them. */
function isCompared(tokens: readonly Token[], at: number): 'first' | 'second' | null {
  const side = (n: number): boolean => COMPARED.has(tokens[n]?.text.toLowerCase() ?? '');
  if (!side(at)) return null;
  if (/^[<>≥≤]$/u.test(textAt(tokens, at + 1)) && side(at + 2)) return 'first';
  return /^[<>≥≤]$/u.test(textAt(tokens, at - 1)) && side(at - 2) ? 'second' : null;
}

const SIZE = /^(?:small|larg|bigg|wid|narrow|low|high)er$/u;

/** `the left pupil is smaller than the right`: what it is measured by. */
function isMeasure(tokens: readonly Token[], at: number): boolean {
  const than = normalAt(tokens, at - 1) === 'the' ? at - 2 : at - 1;
  return normalAt(tokens, than) === 'than' && SIZE.test(normalAt(tokens, than - 1));
}

/** Left and right together are both sides. */
export function joinSides(sides: readonly Side[]): Side | null {
  const [first] = sides;
  if (first === undefined) return null;
  return sides.every((side) => side === first) ? first : 'bilateral';
}
