import { has, isUnknown, type Atom } from './atom';
import { boundary, isPlace, type Extent } from './place';
import { textAt, wordAt } from '../language/word-at';

// Places that belong to something else than a statement: another noun, a feeling, the item before or behind.

/** `loss of pain below T4 on the right, left leg spastic`: the level is that of the feeling, and so is its side. */
export function isSensoryLevel(
  atoms: readonly Atom[],
  extents: readonly Extent[],
  i: number,
): boolean {
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

/** `purpura on the legs and decreased strength`: the place belongs to the noun before its preposition. */
export function ofNounBefore(
  atoms: readonly Atom[],
  i: number,
  { anchor, lo, hi }: Extent,
): boolean {
  const head = headOfList(atoms, i);
  if (!afterPreposition(atoms, head) || boundary(atoms, i, lo) !== 'list') return false;
  let j = head - 1;
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
    (lo - 1 > i && isPlace(atoms[lo - 1] as Atom)) ||
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

/** The first of a list of places (`in the left thigh and calf`) that the place at atom `i` ends. */
function headOfList(atoms: readonly Atom[], i: number): number {
  let head = i;
  for (let j = i - 1; j > 0; j -= 1) {
    const atom = atoms[j] as Atom;
    if (isPlace(atom)) head = j;
    else if (!/^(?:and|&|or|\/)$/iu.test(atom.text) || !isPlace(atoms[j - 1] as Atom)) return head;
  }
  return head;
}

/** `ptosis R, left hemiparesis`, `L III palsy, R hemiparesis`: the side of another matter, as what follows has its own. */
export function ofItemBefore(atoms: readonly Atom[], i: number, { lo, hi }: Extent): boolean {
  const parts = partsOf(atoms, i, lo);
  const comma = atoms.findIndex(({ text }, n) => n > i && n < lo && parts.test(text));
  if (comma < 0) return false;
  let from = i;
  while (from > 0 && !has(atoms[from - 1], 'separator') && !has(atoms[from - 1], 'clause'))
    from -= 1;
  const item = atoms.slice(from, comma);
  const isSite = (atoms[i] as Atom).site !== null;
  if (!item.some(isSite ? isOtherMatter : isMatter)) return false;
  const last = atoms.findLastIndex(({ text }, n) => n < lo && parts.test(text));
  let to = hi + 1;
  while (to < atoms.length && (isPlace(atoms[to] as Atom) || has(atoms[to], 'preposition')))
    to += 1;
  const own = atoms.slice(last, to);
  const isSided = own.some(({ side }) => side !== null);
  return isSided && (!isSite || own.some(({ site }) => site !== null));
}

/** What parts the items of a list. */
const PARTS = /^(?:[,&+]|and|plus)$/iu;

/** What parts the item at atom `i` from a statement: `left-sided tinnitus and right arm weakness` has no comma. */
function partsOf(atoms: readonly Atom[], i: number, to: number): RegExp {
  const next = atoms[i + 1];
  const isNoun = next !== undefined && isOtherMatter(next);
  return isNoun && !atoms.slice(i, to).some(({ text }) => text === ',') ? PARTS : /^,$/u;
}

/** `L hemiparesis, gaze preference right`: the side of another matter, as the statement before has its own. */
export function ofItemBehind(atoms: readonly Atom[], { lo, hi }: Extent, i: number): boolean {
  if ((atoms[i] as Atom).site !== null) return false;
  const comma = atoms.findLastIndex(({ text }, n) => n > hi && n < i && text === ',');
  if (comma < 0 || !atoms.slice(0, lo).some(({ side }) => side !== null)) return false;
  const item = atoms.slice(comma + 1, i);
  return (
    item.some(isMatter) && item.every(({ site, concept }) => site === null && concept === null)
  );
}

const isMatter = (atom: Atom): boolean => atom.concept?.kind === 'quality' || isOtherMatter(atom);

const isOtherMatter = (atom: Atom): boolean =>
  has(atom, 'claimer') || has(atom, 'other') || (isUnknown(atom) && /^\p{L}{3,}$/u.test(atom.text));

/** `no fasciculations, face ok`: the place of what is said behind the comma. */
export function ofValueBehind(atoms: readonly Atom[], { hi }: Extent, i: number): boolean {
  const next = atoms[i + 1];
  const isAlone = textAt(atoms, i - 1) === ',' && i - 1 > hi;
  return (
    isAlone &&
    atoms[i]?.site?.row.kind === 'face' &&
    next !== undefined &&
    (next.values.length > 0 || next.text === 'n') &&
    !has(next, 'filler')
  );
}

/** `right-sided weakness and left-sided headache`: the side of the noun behind it, as the statement before has its own. */
export function ofNounBehind(atoms: readonly Atom[], { lo, hi }: Extent, i: number): boolean {
  if ((atoms[i] as Atom).site !== null) return false;
  let j = i - 1;
  while (j > hi && has(atoms[j], 'filler') && !has(atoms[j], 'preposition')) j -= 1;
  if (j <= hi || !PARTS.test((atoms[j] as Atom).text)) return false;
  if (!atoms.slice(0, lo).some(({ side }) => side !== null)) return false;
  const noun = atoms[i + 1];
  return noun !== undefined && isOtherMatter(noun) && !DEGREE.test(noun.text);
}

const DEGREE = /^(?:more|less|worse|worst|much|too|also|alone|\p{L}+ly)$/iu;

/** `triceps jerk normal, numb hand`: the place of another matter, as the statement before has a place of its own. */
export function ofOtherBehind(atoms: readonly Atom[], { lo, hi }: Extent, i: number): boolean {
  if ((atoms[i] as Atom).site === null) return false;
  const comma = atoms.findLastIndex(({ text }, n) => n > hi && n < i && text === ',');
  if (comma < 0) return false;
  let end = i + 1;
  while (end < atoms.length && !has(atoms[end], 'separator') && !has(atoms[end], 'clause'))
    end += 1;
  const item = atoms.slice(comma + 1, end);
  const isOther =
    item.some((atom) => has(atom, 'claimer') || has(atom, 'other')) ||
    atoms.slice(i + 1, end).some((atom) => isUnknown(atom) && /^\p{Ll}{4,}ed$/u.test(atom.text));
  if (!isOther || item.some(({ concept }) => concept !== null)) return false;
  for (let n = hi; n >= 0; n -= 1) {
    const atom = atoms[n] as Atom;
    if (n < lo && (has(atom, 'separator') || has(atom, 'clause'))) return false;
    if (atom.site !== null || atom.side !== null) return true;
  }
  return false;
}

/** Another noun of its own with a place has come between (`weakness of the left leg and numbness in the hand`). */
export function strayed(atoms: readonly Atom[], from: number, to: number): boolean {
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
export function strayedRight(atoms: readonly Atom[], i: number, to: number): boolean {
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

export function afterPreposition(atoms: readonly Atom[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 3; j -= 1) {
    const atom = atoms[j] as Atom;
    if (has(atom, 'preposition')) return true;
    if (!(has(atom, 'filler') || atom.side !== null || isPlace(atom))) return false;
  }
  return false;
}
