import { has, isUnknown, type Atom } from './atom';
import {
  afterPreposition,
  isSensoryLevel,
  ofItemBefore,
  ofItemBehind,
  ofNounBefore,
  ofNounBehind,
  ofOtherBehind,
  ofValueBehind,
  strayed,
  strayedRight,
} from './other-matters';
import { boundary, isPlace, type Extent } from './place';
import { textAt, wordAt } from '../language/word-at';

/** Which anchor the place at atom `i` belongs to. */
export function ownerOf(
  atoms: readonly Atom[],
  extents: readonly Extent[],
  i: number,
): Extent | null {
  const inside = extents
    .filter(({ lo, hi }) => lo < i && i < hi)
    .sort((a, b) => a.hi - a.lo - (b.hi - b.lo));
  if (inside[0] !== undefined) return inside[0];
  if (isSensoryLevel(atoms, extents, i)) return null;
  const before = extents.filter(({ hi }) => hi <= i).sort((a, b) => b.hi - a.hi)[0];
  const left = before !== undefined && !strayed(atoms, before.hi, i) ? before : undefined;
  const right = extents.filter(({ lo }) => lo >= i).sort((a, b) => a.lo - b.lo)[0];
  if (
    right !== undefined &&
    left === undefined &&
    (strayedRight(atoms, i, right.lo) ||
      (boundary(atoms, i, right.lo) === 'clause' && !isOwnerOfWith(atoms, i, right.lo)))
  )
    return null;
  if (
    right === undefined &&
    left !== undefined &&
    (semicolonBetween(atoms, left.hi, i) || byDegree(atoms, i))
  )
    return null;
  if (left === undefined && right !== undefined && ofNounBefore(atoms, i, right)) return null;
  if (left === undefined && right !== undefined && ofItemBefore(atoms, i, right)) return null;
  if (left === undefined && right !== undefined && hasPlaceBehind(atoms, i, right)) return null;
  if (left !== undefined && right === undefined && ofOtherBehind(atoms, left, i)) return null;
  if (left !== undefined && right === undefined && ofItemBehind(atoms, left, i)) return null;
  if (left !== undefined && right === undefined && ofValueBehind(atoms, left, i)) return null;
  if (left !== undefined && right === undefined && ofNounBehind(atoms, left, i)) return null;
  if (left === undefined || right === undefined) return left ?? right ?? null;
  // `on the left compared to the right (2+)`
  if (has(atoms[i + 1], 'open') && right.lo === i + 2) return right;
  if (left.hi === i) return left;
  if (right.lo === i) return right;
  if (beforeWithout(atoms, left, i)) return left;
  const toLeft = boundary(atoms, behindEqual(atoms, left.hi), i);
  const toRight = boundary(atoms, i, right.lo);
  if (toLeft === 'clause' && toRight !== 'clause') return right;
  if (toRight === 'clause' && toLeft !== 'clause') return left;
  if (toLeft === 'none' && toRight !== 'none') return left;
  if (toRight === 'none' && toLeft !== 'none') return right;
  if (inClosedList(atoms, left.hi, i, right.lo)) return left;
  if (isWhereWorst(atoms, left.hi, i)) return left;
  if (toLeft === 'list' && toRight === 'list' && isOfVerb(atoms, i)) return null;
  if (
    toLeft === 'none' &&
    toRight === 'none' &&
    afterPreposition(atoms, i) &&
    !attributive(atoms, i, right.lo)
  )
    return left;
  return byOrder(atoms, extents, i, left, right);
}

/** `3+ at the knee and ankle bilaterally without clonus`: the place of what stands before `without`. */
function beforeWithout(atoms: readonly Atom[], { hi }: Extent, i: number): boolean {
  let end = i + 1;
  while (end < atoms.length && isPlace(atoms[end] as Atom)) end += 1;
  const isJoined = atoms.slice(hi + 1, i).every(({ text }) => !/^[,;]$/u.test(text));
  return isJoined && textAt(atoms, end) === 'without';
}

/** `Left leg with decreased tone`: what opens its clause has what follows. */
function isOwnerOfWith(atoms: readonly Atom[], i: number, to: number): boolean {
  let from = i;
  while (from > 0 && isNamed(atoms[from - 1] as Atom)) from -= 1;
  if (from > 0 && !/^[,;:+]$/u.test(textAt(atoms, from - 1))) return false;
  let j = i + 1;
  while (j < to && isNamed(atoms[j] as Atom) && !has(atoms[j], 'clause')) j += 1;
  return /^(?:with|w|w\/)$/iu.test(textAt(atoms, j)) && boundary(atoms, j, to) === 'none';
}

const isNamed = (atom: Atom): boolean =>
  isPlace(atom) || (has(atom, 'filler') && !has(atom, 'preposition'));

/** `2+ and symmetric`, `sluggish but symmetric`: where the value ends. */
function behindEqual(atoms: readonly Atom[], hi: number): number {
  const isAnd = /^(?:and|&|but)$/iu.test(textAt(atoms, hi + 1));
  return isAnd && wordAt(atoms, hi + 2)?.values.includes('symmetric') === true ? hi + 2 : hi;
}

/** `0/5 shoulder, elbow and hand, reflexes absent`: `and` closes a list of places, and what follows has none of them. */
function inClosedList(atoms: readonly Atom[], from: number, i: number, to: number): boolean {
  const last = atoms.findLastIndex((atom, n) => n >= i && n < to && isPlace(atom));
  const first = atoms.findIndex((atom, n) => n > from && isPlace(atom));
  const list = atoms.slice(first, last + 1);
  return (
    atoms[last + 1]?.text === ',' &&
    boundary(atoms, from, first) === 'none' &&
    list.some(({ text }) => /^and$/iu.test(text)) &&
    list.every(
      (atom) =>
        isPlace(atom) ||
        (has(atom, 'separator') && atom.text !== ';') ||
        (has(atom, 'filler') && !has(atom, 'preposition')),
    )
  );
}

/** `no elbow flexion, hand moves well, biceps jerk absent`: something else is said of the place. */
const isOfVerb = (atoms: readonly Atom[], i: number): boolean => {
  const next = atoms[i + 1];
  return next !== undefined && isUnknown(next) && /^\p{Ll}{3,}s$/u.test(next.text);
};

/** `arms 2/5, worst in the hands, legs 4/5` */
function isWhereWorst(atoms: readonly Atom[], from: number, i: number): boolean {
  let j = i - 1;
  while (j > from && (has(atoms[j], 'filler') || isPlace(atoms[j] as Atom))) j -= 1;
  return j > from && WORST.test(textAt(atoms, j)) && afterPreposition(atoms, i);
}

const WORST = /^(?:worst|worse|most|mostly|more|mainly|maximal|maximally|predominantly|chiefly)$/iu;

/** `cogwheel in the left arm, R slight`: the side of a statement by degree alone. */
function byDegree(atoms: readonly Atom[], i: number): boolean {
  return (
    textAt(atoms, i - 1) === ',' &&
    /^(?:sl|slight|slightly|mild|mildly|minimal|less|moderate|severe)$/iu.test(textAt(atoms, i + 1))
  );
}

/** `a mask-like face and increased tone on the right`: what begins after `and` with a value and names its own place behind. */
function hasPlaceBehind(atoms: readonly Atom[], i: number, { anchor, lo, hi }: Extent): boolean {
  const isAnd = /^and$/iu.test(textAt(atoms, lo - 1)) && anchor.valueAtoms[0] === lo;
  if (!isAnd && !opensClause(atoms.slice(i, lo))) return false;
  const behind = atoms.findIndex((atom, n) => n > hi && isPlace(atom));
  return behind !== -1 && boundary(atoms, hi, behind) === 'none' && afterPreposition(atoms, behind);
}

/** `the left leg was amputated, and there was wasting of the right quadriceps` */
const opensClause = (between: readonly Atom[]): boolean =>
  /[,;] (?:and )?there (?:is|are|was|were)\b/iu.test(between.map(({ text }) => text).join(' '));

const semicolonBetween = (atoms: readonly Atom[], from: number, to: number): boolean =>
  atoms.slice(from + 1, to).some(({ text }) => text === ';');

/** Places before values (`R 2+ L 3+`) or after them (`2+ R, 3+ L`): the first of each in the clause tells. */
function byOrder(
  atoms: readonly Atom[],
  extents: readonly Extent[],
  i: number,
  left: Extent,
  right: Extent,
): Extent {
  let start = i;
  while (
    start > 0 &&
    !has(wordAt(atoms, start - 1), 'clause') &&
    !has(wordAt(atoms, start - 1), 'colon') &&
    textAt(atoms, start - 1) !== ','
  )
    start -= 1;
  const first = extents.filter(({ hi }) => hi >= start).sort((a, b) => a.lo - b.lo)[0];
  if (first === undefined) return left;
  const value = first.anchor.valueAtoms[0] ?? first.lo;
  // `TA 3+ R 4- L`: the muscle stands before, the sides behind
  const sideOnly = (atoms[i] as Atom).site === null && (atoms[i] as Atom).side !== null;
  // `PF 5/5 bilat EHL R 0/5`: what follows has a side of its own
  if (sideOnly && left.hi === i - 1 && isSidedSite(atoms, i + 1)) return left;
  for (let j = start; j < value; j += 1) {
    const other = atoms[j] as Atom;
    const alike = sideOnly ? other.side !== null : isPlace(other);
    if (alike && j !== first.anchor.conceptAtom && !afterPreposition(atoms, j)) return right;
  }
  return left.hi >= start ? left : right;
}

const isSidedSite = (atoms: readonly Atom[], i: number): boolean =>
  (atoms[i]?.site ?? null) !== null &&
  atoms[i]?.side === null &&
  (atoms[i + 1]?.side ?? null) !== null &&
  (atoms[i + 2]?.grade ?? null) !== null;

/** Nothing but small words lies between the place and the statement that follows. */
function attributive(atoms: readonly Atom[], i: number, to: number): boolean {
  for (let j = i + 1; j < to; j += 1)
    if (!(isPlace(atoms[j] as Atom) || atoms[j]?.grade !== null)) return false;
  return true;
}
