import { has, isUnknown, type Atom } from './atom';
import { isPlace, type Extent } from './place';
import { textAt, wordAt } from '../language/word-at';

// Words that name a place and are no place of any statement.

const SPARED = /(?:sparing|preservation)$/iu;

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
    atoms[j + 1]?.grade?.form !== 'of-five' &&
    !extents.some(({ anchor }) => anchor.valueAtoms.includes(j))
  );
}

const NO_NOUN =
  /^(?:after|before|since|when|than|then|from|upon|until|because|during|following|only|first|where|which|that|will|would|could|should|must|have|been|were|again|later|soon|today|noted|seen|found)$/u;

/** The place is another noun's (`left MCA infarct`, `knee pain`), and no statement shares it (`arm numbness and weakness`). */
export function isClaimed(atoms: readonly Atom[], i: number): boolean {
  if (isIncluded(atoms, i) || isSupport(atoms, i) || isNumb(atoms, i)) return true;
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
      !/(?:ed|s|ing|ly)$/u.test(next.text) &&
      !NO_NOUN.test(next.text) &&
      !isHalfOfFace(atoms, j));
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

/** `the left lower facial muscles` */
const isHalfOfFace = (atoms: readonly Atom[], j: number): boolean =>
  /^(?:lower|upper)$/u.test(textAt(atoms, j)) && atoms[j + 1]?.site?.row.region === 'head';

/** `brisk throughout, including the jaw jerk`: a part of the place that was named before. */
function isIncluded(atoms: readonly Atom[], i: number): boolean {
  if (has(wordAt(atoms, i - 1), 'including')) return true;
  let j = i - 1;
  while (j >= 0 && has(atoms[j], 'filler') && !has(atoms[j], 'including')) j -= 1;
  const isOfAll = ({ site, roles }: Atom): boolean =>
    roles.has('whole') || site?.row.kind === 'limb' || site?.row.kind === 'body';
  return has(atoms[j], 'including') && atoms.slice(0, j).some(isOfAll);
}

/** `right leg weak, numb below the knee`: the place of a feeling; `weak and numb below the knee` shares it. */
function isNumb(atoms: readonly Atom[], i: number): boolean {
  if (atoms[i]?.site === null) return false;
  let j = i - 1;
  while (
    j >= 0 &&
    (has(atoms[j], 'preposition') || has(atoms[j], 'filler') || isPlace(atoms[j] as Atom))
  )
    j -= 1;
  if (!/^(?:numb|numbness|tingling|tingly|insensate)$/iu.test(textAt(atoms, j))) return false;
  return !/^(?:and|&|\/)$/iu.test(textAt(atoms, j - 1));
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
  const at = textAt(atoms, i + 1) === 'being' ? i + 2 : i + 1;
  if (
    textAt(atoms, at) === 'spared' &&
    !extents.some(({ anchor }) => anchor.valueAtoms.includes(at))
  )
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

/** `weak in all four limbs, although the right side seemed worse than the left`, `right-sided, arm worse than leg`: what is compared, and no place. */
function isWorseOfTwo(atoms: readonly Atom[], i: number): boolean {
  const isOpened =
    [1, 2].some((n) => /^(?:al)?though$/iu.test(textAt(atoms, i - n))) ||
    (textAt(atoms, i - 1) === ',' && /^than$/iu.test(textAt(atoms, i + 2)));
  return (
    isOpened &&
    [1, 2, 3, 4].some(
      (n) =>
        /^(?:worse|weaker|greater|more|less)$/iu.test(textAt(atoms, i + n)) &&
        atoms.slice(i + n + 1, i + n + 3).some(({ text }) => /^than$/iu.test(text)),
    ) &&
    atoms.slice(0, i).some((atom) => isPlace(atom))
  );
}

/** `(legs > arms)`, `(right worse than left)`: a comparison in brackets names no place of its own. */
export function inComparison(atoms: readonly Atom[], i: number): boolean {
  if ((atoms[i] as Atom).side === 'bilateral') return false;
  if (isOtherOfTwo(atoms, i) || isWorseOfTwo(atoms, i)) return true;
  let open = i;
  while (open >= 0 && !has(atoms[open], 'open') && !has(atoms[open], 'close')) open -= 1;
  if (open < 0 || !has(atoms[open], 'open')) return false;
  for (let j = open + 1; j < atoms.length && !has(atoms[j], 'close'); j += 1)
    if (/^(?:>|<|worse|more|than|greater)$/iu.test((atoms[j] as Atom).text))
      return !atoms.slice(open, i).some((atom) => atom.values.length > 0 && !has(atom, 'filler'));
  return false;
}
