import { has, isUnknown, type Atom } from './atoms';
import { boundary, isPlace, type Extent } from './place';
import { textAt, wordAt } from '../language/word-at';

const SPARED = /(?:sparing|preservation)$/iu;

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
    (strayedRight(atoms, i, right.lo) || boundary(atoms, i, right.lo) === 'clause')
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
  if (left === undefined && right !== undefined && hasPlaceBehind(atoms, right)) return null;
  if (left !== undefined && right === undefined && ofOtherBehind(atoms, left, i)) return null;
  if (left !== undefined && right === undefined && ofItemBehind(atoms, left, i)) return null;
  if (left === undefined || right === undefined) return left ?? right ?? null;
  // `on the left compared to the right (2+)`
  if (has(atoms[i + 1], 'open') && right.lo === i + 2) return right;
  if (left.hi === i) return left;
  if (right.lo === i) return right;
  const toLeft = boundary(atoms, left.hi, i);
  const toRight = boundary(atoms, i, right.lo);
  if (toLeft === 'clause' && toRight !== 'clause') return right;
  if (toRight === 'clause' && toLeft !== 'clause') return left;
  if (toLeft === 'none' && toRight !== 'none') return left;
  if (toRight === 'none' && toLeft !== 'none') return right;
  if (inClosedList(atoms, left.hi, i, right.lo)) return left;
  if (
    toLeft === 'none' &&
    toRight === 'none' &&
    afterPreposition(atoms, i) &&
    !attributive(atoms, i, right.lo)
  )
    return left;
  return byOrder(atoms, extents, i, left, right);
}

/** `loss of pain below T4 on the right, left leg spastic`: the level is that of the feeling, and so is its side. */
function isSensoryLevel(atoms: readonly Atom[], extents: readonly Extent[], i: number): boolean {
  let j = i;
  let below = false;
  while (
    j >= 0 &&
    (has(atoms[j], 'preposition') || has(atoms[j], 'filler') || isPlace(atoms[j] as Atom))
  ) {
    below ||= /^(?:below|from)\b/iu.test((atoms[j] as Atom).text) && isPlace(atoms[j] as Atom);
    j -= 1;
  }
  // `weakness and numbness below T6` share it
  const isShared = has(wordAt(atoms, j - 1), 'separator') && extents.some(({ hi }) => hi === j - 2);
  return below && !isShared && (has(atoms[j], 'claimer') || has(atoms[j], 'other'));
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

/** `cogwheel in the left arm, R slight`: the side of a statement by degree alone. */
function byDegree(atoms: readonly Atom[], i: number): boolean {
  return (
    textAt(atoms, i - 1) === ',' &&
    /^(?:sl|slight|slightly|mild|mildly|minimal|less|moderate|severe)$/iu.test(textAt(atoms, i + 1))
  );
}

/** `a mask-like face and increased tone on the right`: what begins after `and` with a value and names its own place behind. */
function hasPlaceBehind(atoms: readonly Atom[], { anchor, lo, hi }: Extent): boolean {
  if (!/^and$/iu.test(textAt(atoms, lo - 1)) || anchor.valueAtoms[0] !== lo) return false;
  const behind = atoms.findIndex((atom, n) => n > hi && isPlace(atom));
  return behind !== -1 && boundary(atoms, hi, behind) === 'none' && afterPreposition(atoms, behind);
}

/** `purpura on the legs and decreased strength`: the place belongs to the noun before its preposition. */
function ofNounBefore(atoms: readonly Atom[], i: number, { anchor, lo, hi }: Extent): boolean {
  if (!afterPreposition(atoms, i) || boundary(atoms, i, lo) !== 'list') return false;
  let j = i - 1;
  while (
    j >= 0 &&
    (has(atoms[j], 'preposition') || has(atoms[j], 'filler') || isPlace(atoms[j] as Atom))
  )
    j -= 1;
  const noun = atoms[j];
  if (noun !== undefined && isUnknown(noun) && /^\p{Ll}{4,}$/u.test(noun.text)) return true;
  // `vibration lost to the knees, ankle jerks absent`: what follows has a place of its own
  const behind = atoms.findIndex((atom, n) => n > hi && isPlace(atom));
  const isPlaced =
    (atoms[anchor.conceptAtom]?.site ?? null) !== null ||
    (behind !== -1 && boundary(atoms, hi, behind) === 'none');
  if (!isPlaced || (atoms[i] as Atom).site === null) return false;
  while (j >= 0 && !has(atoms[j], 'separator') && !has(atoms[j], 'clause')) {
    if (has(atoms[j], 'claimer') || (has(atoms[j], 'other') && !has(atoms[j], 'filler')))
      return true;
    j -= 1;
  }
  return false;
}

/** `ptosis R, left hemiparesis`, `L III palsy, R hemiparesis`: the side of another matter, as what follows has its own. */
function ofItemBefore(atoms: readonly Atom[], i: number, { lo, hi }: Extent): boolean {
  if ((atoms[i] as Atom).site !== null || (atoms[i] as Atom).side === null) return false;
  const comma = atoms.findIndex(({ text }, n) => n > i && n < lo && text === ',');
  if (comma < 0) return false;
  let from = i;
  while (from > 0 && !has(atoms[from - 1], 'separator') && !has(atoms[from - 1], 'clause'))
    from -= 1;
  const item = atoms.slice(from, comma);
  if (!item.some(isMatter) || item.some(({ site }) => site !== null)) return false;
  const last = atoms.findLastIndex(({ text }, n) => n < lo && text === ',');
  let to = hi + 1;
  while (to < atoms.length && (isPlace(atoms[to] as Atom) || has(atoms[to], 'preposition')))
    to += 1;
  return atoms.slice(last, to).some(({ side }) => side !== null);
}

/** `L hemiparesis, gaze preference right`: the side of another matter, as the statement before has its own. */
function ofItemBehind(atoms: readonly Atom[], { lo, hi }: Extent, i: number): boolean {
  if ((atoms[i] as Atom).site !== null) return false;
  const comma = atoms.findLastIndex(({ text }, n) => n > hi && n < i && text === ',');
  if (comma < 0 || !atoms.slice(0, lo).some(({ side }) => side !== null)) return false;
  const item = atoms.slice(comma + 1, i);
  return (
    item.some(isMatter) && item.every(({ site, concept }) => site === null && concept === null)
  );
}

const isMatter = (atom: Atom): boolean =>
  has(atom, 'claimer') || has(atom, 'other') || (isUnknown(atom) && /^\p{L}{3,}$/u.test(atom.text));

/** `triceps jerk normal, numb hand`: the place of another matter, as the statement before has a place of its own. */
function ofOtherBehind(atoms: readonly Atom[], { lo, hi }: Extent, i: number): boolean {
  if ((atoms[i] as Atom).site === null) return false;
  let j = i - 1;
  while (
    j > hi &&
    (has(atoms[j], 'preposition') || has(atoms[j], 'filler') || isPlace(atoms[j] as Atom))
  )
    j -= 1;
  if (!(j > hi && (has(atoms[j], 'claimer') || has(atoms[j], 'other')))) return false;
  const comma = atoms.findIndex((atom, n) => n > hi && n < j && atom.text === ',');
  if (comma < 0) return false;
  for (let n = hi; n >= 0; n -= 1) {
    const atom = atoms[n] as Atom;
    if (n < lo && (has(atom, 'separator') || has(atom, 'clause'))) return false;
    if (atom.site !== null) return true;
  }
  return false;
}

const semicolonBetween = (atoms: readonly Atom[], from: number, to: number): boolean =>
  atoms.slice(from + 1, to).some(({ text }) => text === ';');

/** `L arm 0`: the place of a grade that states nothing. */
export function beforeIdleGrade(
  atoms: readonly Atom[],
  extents: readonly Extent[],
  i: number,
): boolean {
  let j = i + 1;
  while (j < atoms.length && isPlace(atoms[j] as Atom)) j += 1;
  const grade = atoms[j]?.grade ?? null;
  return (
    grade !== null &&
    grade.form === 'single' &&
    !extents.some(({ anchor }) => anchor.valueAtoms.includes(j))
  );
}

/** Another noun of its own with a place has come between (`weakness of the left leg and numbness in the hand`). */
function strayed(atoms: readonly Atom[], from: number, to: number): boolean {
  let separated = false;
  let placed = false;
  let noun = false;
  for (let j = from + 1; j < to; j += 1) {
    const atom = atoms[j] as Atom;
    if (has(atom, 'separator') || has(atom, 'clause')) separated = true;
    else if (isPlace(atom)) placed = true;
    else if (
      placed &&
      separated &&
      (has(atom, 'claimer') ||
        has(atom, 'other') ||
        (isUnknown(atom) && /^\p{L}{3,}$/u.test(atom.text)))
    )
      noun = true;
  }
  return placed && noun;
}

/** A place in another item of a list than the statement (`tongue-biting, headache, weakness`). */
function strayedRight(atoms: readonly Atom[], i: number, to: number): boolean {
  let separated = false;
  let verb = false;
  for (let j = i + 1; j < to; j += 1) {
    const atom = atoms[j] as Atom;
    if (!separated && isUnknown(atom) && /^\p{Ll}{4,}s$/u.test(atom.text)) verb = true;
    if (atom.text === ',') {
      if (verb) return true;
      separated = true;
    } else if (
      separated &&
      (has(atom, 'claimer') ||
        (has(atom, 'other') && !has(atom, 'filler')) ||
        (isUnknown(atom) && /^\p{L}{3,}$/u.test(atom.text) && !/(?:ly|ed|ing)$/u.test(atom.text)))
    )
      return true;
  }
  return isUnknown(atoms[i + 1] ?? (atoms[i] as Atom)) && atoms[i + 1]?.text === '-' && separated;
}

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
  for (let j = start; j < value; j += 1) {
    const other = atoms[j] as Atom;
    const alike = sideOnly ? other.side !== null : isPlace(other);
    if (alike && j !== first.anchor.conceptAtom && !afterPreposition(atoms, j)) return right;
  }
  return left.hi >= start ? left : right;
}

function afterPreposition(atoms: readonly Atom[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 3; j -= 1) {
    const atom = atoms[j] as Atom;
    if (has(atom, 'preposition')) return true;
    if (!(has(atom, 'filler') || atom.side !== null || isPlace(atom))) return false;
  }
  return false;
}

/** Nothing but small words lies between the place and the statement that follows. */
function attributive(atoms: readonly Atom[], i: number, to: number): boolean {
  for (let j = i + 1; j < to; j += 1)
    if (!(isPlace(atoms[j] as Atom) || atoms[j]?.grade !== null)) return false;
  return true;
}

const NO_NOUN =
  /^(?:after|before|since|when|than|then|from|upon|until|because|during|following|only|first|where|which|that|will|would|could|should|must|have|been|were|again|later|soon|today|noted|seen|found)$/u;

/** The place is another noun's (`left MCA infarct`, `knee pain`), and no statement shares it (`arm numbness and weakness`). */
export function isClaimed(atoms: readonly Atom[], i: number): boolean {
  if (has(wordAt(atoms, i - 1), 'including') || isSupport(atoms, i)) return true;
  let j = i + 1;
  while (
    j < atoms.length &&
    isPlace(atoms[j] as Atom) &&
    (atoms[j] as Atom).concept === null &&
    !has(atoms[j], 'claimer')
  )
    j += 1;
  const next = atoms[j];
  if (next === undefined) return false;
  const sideOnly =
    (atoms[i] as Atom).site === null &&
    (atoms[i] as Atom).side !== null &&
    !(atoms[i] as Atom).body &&
    (atoms[i] as Atom).side !== 'bilateral';
  const claimed =
    has(next, 'claimer') ||
    (has(next, 'other') && !has(next, 'filler')) ||
    (sideOnly &&
      j === i + 1 &&
      isUnknown(next) &&
      /^\p{Ll}{4,}$/u.test(next.text) &&
      !/(?:ed|s|ing)$/u.test(next.text) &&
      !NO_NOUN.test(next.text));
  if (!claimed) return false;
  for (let k = j + 1; k < Math.min(atoms.length, j + 5); k += 1) {
    const atom = atoms[k] as Atom;
    if (atom.concept !== null) return false;
    if (
      atom.text === ',' ||
      !(has(atom, 'separator') || has(atom, 'filler') || has(atom, 'claimer'))
    )
      return true;
  }
  return true;
}

/** `sits without hands`, `rises w/o using the arms`: a support, and no place. */
function isSupport(atoms: readonly Atom[], i: number): boolean {
  let before = i - 1;
  while (before >= 0 && has(atoms[before], 'filler')) before -= 1;
  if (!/^(?:without|w\/o|w\/out|using|use of)$/iu.test(textAt(atoms, before))) return false;
  const next = atoms[i + 1];
  return next === undefined || has(next, 'separator') || /^\P{L}$/u.test(next.text);
}

/** `wasting of the thenar eminence with preservation of the hypothenar`: no place of the sign, unless the words state power. */
export function isSpared(atoms: readonly Atom[], extents: readonly Extent[], i: number): boolean {
  // `leg 4/5, face spared`
  const next = atoms[i + 1];
  if (next?.text === 'spared' && !extents.some(({ anchor }) => anchor.valueAtoms.includes(i + 1)))
    return true;
  let j = i - 1;
  while (
    j >= 0 &&
    (has(atoms[j], 'filler') || has(atoms[j], 'preposition') || isPlace(atoms[j] as Atom)) &&
    !SPARED.test(textAt(atoms, j))
  )
    j -= 1;
  return (
    SPARED.test(textAt(atoms, j)) && !extents.some(({ anchor }) => anchor.valueAtoms.includes(j))
  );
}

const COMPARES = /^(?:not|than|against|versus|vs|compared|comparison|relative)$/iu;

/** `brisker on the left than on the right`, `in the arms but not in the legs`: of the other nothing is stated, or no such thing. */
function isOtherOfTwo(atoms: readonly Atom[], i: number): boolean {
  let j = i - 1;
  while (
    j >= 0 &&
    !COMPARES.test(textAt(atoms, j)) &&
    (has(atoms[j], 'preposition') ||
      has(atoms[j], 'filler') ||
      /^(?:to|with)$/iu.test(textAt(atoms, j)))
  )
    j -= 1;
  if (!COMPARES.test(textAt(atoms, j))) return false;
  const next = has(atoms[i + 1], 'open') ? atoms[i + 2] : atoms[i + 1];
  const isStated = (next?.grade ?? null) !== null || (next?.values.length ?? 0) > 0;
  return !isStated && atoms.slice(0, j).some((atom) => isPlace(atom));
}

/** `(legs > arms)`, `(right worse than left)`: a comparison in brackets names no place of its own. */
export function inComparison(atoms: readonly Atom[], i: number): boolean {
  if ((atoms[i] as Atom).side === 'bilateral') return false;
  if (isOtherOfTwo(atoms, i)) return true;
  let open = i;
  while (open >= 0 && !has(atoms[open], 'open') && !has(atoms[open], 'close')) open -= 1;
  if (open < 0 || !has(atoms[open], 'open')) return false;
  for (let j = open + 1; j < atoms.length && !has(atoms[j], 'close'); j += 1)
    if (/^(?:>|<|worse|more|than|greater)$/iu.test((atoms[j] as Atom).text))
      return !atoms.slice(open, i).some((atom) => atom.values.length > 0 && !has(atom, 'filler'));
  return false;
}
