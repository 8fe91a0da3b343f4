import type { Token } from '../language/tokens';
import { textAt, wordAt } from '../language/word-at';
import type { ValueId } from '../vocabulary/reader-rows';
import { copyOf, has, type Atom, type AtomRole } from './atom';

const MARKS_IN_COMPANY = new Set('+-–—−=');
const NONE_OF: ReadonlySet<never> = new Set<never>();

/** The atoms of a sentence, where those beside a mark decide what it says: it joins, or it denies. */
export function withMarksInCompany(atoms: Atom[], tokens: readonly Token[]): Atom[] {
  // what its neighbours are is decided before any of them is changed
  const marks = atoms.some(({ text }) => text.length === 1 && MARKS_IN_COMPANY.has(text));
  if (!marks) return atoms;
  return atoms.map((atom, i) => {
    if (!MARKS_IN_COMPANY.has(atom.text)) return atom;
    if (atom.text === '=') return joinedByEquals(atom, atoms[i - 1], atoms[i + 1]);
    const qualified = /^(?:medial|lateral|long|short|both)$/iu.test(textAt(atoms, i + 1));
    const behind = atoms[i + 2];
    const joined = qualified ? behind : atoms[i + 1];
    if (isOtherSide(atoms, i)) return holding(atom);
    if (isGlue(atoms, i, tokens)) return joining(atom);
    return inCompany(atom, wordAt(atoms, i - 1), atoms[i + 1], joined, behind);
  });
}

/** `Power = bilat, reflexes =` */
const endsWithSides = (after: Atom | undefined): boolean =>
  after === undefined || after.side === 'bilateral' || /^[,;.]$/u.test(after.text);

const EQUAL: readonly ValueId[] = ['symmetric'];

/** `face=arm=leg 3/5`, `power = bilat` */
function joinedByEquals(atom: Atom, before: Atom | undefined, after: Atom | undefined): Atom {
  if (before?.concept?.kind === 'quality' && endsWithSides(after)) {
    const equal = copyOf(atom);
    equal.values = EQUAL;
    equal.roles = NONE_OF;
    return equal;
  }
  if ((before?.site ?? null) === null || (after?.site ?? null) === null) return atom;
  const other = copyOf(atom);
  other.roles = JOINING;
  return other;
}

/** The plus of `arm+leg`, `glove+stocking`; that of `KJ+AJ+` is a grade. */
function isGlue(atoms: readonly Atom[], i: number, tokens: readonly Token[]): boolean {
  const { text, from, to } = atoms[i] as Atom;
  const [mark, next] = [tokens[from], tokens[to]];
  if (text !== '+' || mark?.spaced !== false || next?.spaced !== false || next.kind !== 'word')
    return false;
  return ![wordAt(atoms, i - 1), atoms[i + 1]].some(
    (atom) => atom?.site?.row.kind === 'reflex' || atom?.concept?.kind === 'sign',
  );
}

function joining(atom: Atom): Atom {
  const other = copyOf(atom);
  other.grade = null;
  other.roles = JOINING;
  return other;
}

/** The plus of `Babinski - R, + L`. */
function isOtherSide(atoms: readonly Atom[], i: number): boolean {
  if (textAt(atoms, i) !== '+' || textAt(atoms, i - 1) !== ',') return false;
  if (!isSideAlone(atoms[i + 1], atoms[i + 2])) return false;
  const named = atoms.findLast((atom, n) => n < i && (atom.concept !== null || atom.site !== null));
  return named?.concept?.kind === 'sign';
}

function holding(atom: Atom): Atom {
  const other = copyOf(atom);
  other.grade = null;
  other.values = HOLDING;
  return other;
}

const HOLDING: readonly ValueId[] = ['positive'];

/** Marks that their neighbours decide: `APB + FDI` and `gastrocs + medial hamstrings` join, `BJ -, TJ -` and `Atrophy –` deny. */
function inCompany(
  atom: Atom,
  before: Atom | undefined,
  after: Atom | undefined,
  joined: Atom | undefined,
  behind: Atom | undefined,
): Atom {
  const joins =
    joinsPlaces(before, joined) || joinsItems(before, after) || joinsQuality(after, behind);
  if (atom.text === '+' && atom.grade !== null && joins) {
    return joining(atom);
  }
  const ends =
    after === undefined ||
    /^[,;./)|]$/u.test(after.text) ||
    (after.site?.row.kind === 'reflex' && before?.concept?.id !== 'reflex') ||
    (after.side !== null && !isSaid(behind)) ||
    /^on$/iu.test(after.text);
  const denies =
    before !== undefined &&
    (before.concept?.kind === 'sign' ||
      before.site?.row.kind === 'reflex' ||
      (before.concept?.id === 'reflex' && (after === undefined || after.side === null)) ||
      (before.text === ',' && (/^on$/iu.test(after?.text ?? '') || isSideAlone(after, behind))));
  if (!/^[-–—−]$/u.test(atom.text) || !ends || !denies) return atom;
  const other = copyOf(atom);
  other.values = DENYING;
  other.roles = NONE_OF;
  return other;
}

/** `Plantar – B/L extensor`, `TJ – L +`: of what stands behind the side. */
const isSaid = (behind: Atom | undefined): boolean =>
  behind !== undefined &&
  (behind.grade !== null || behind.concept !== null || behind.values.length > 0);

/** `APB + FDI`, `prox + dist` */
const joinsPlaces = (before: Atom | undefined, joined: Atom | undefined): boolean =>
  before !== undefined &&
  joined !== undefined &&
  ((before.site !== null && joined.site !== null && before.site.row.kind !== 'reflex') ||
    (END_OF_LIMB.test(before.text) && END_OF_LIMB.test(joined.text)));

const END_OF_LIMB = /^(?:prox|dist)/iu;

/** `foot drop + no sensory loss`, `weak left leg + brisk reflexes`: no mark that is given in plus signs, and another item behind. */
function joinsItems(before: Atom | undefined, after: Atom | undefined): boolean {
  if (before === undefined || after === undefined || !/^\p{L}/u.test(after.text)) return false;
  if (has(after, 'preposition') || has(after, 'filler') || after.side !== null) return false;
  if (after.concept?.kind === 'sign') return false;
  return before.concept?.kind !== 'sign' && before.site?.row.kind !== 'reflex';
}

/** `rigidity + brisk reflexes`: the word behind it is the value of what follows. */
const joinsQuality = (after: Atom | undefined, behind: Atom | undefined): boolean =>
  after !== undefined &&
  /^\p{L}/u.test(after.text) &&
  after.values.length > 0 &&
  (behind?.concept?.kind === 'quality' || behind?.site?.row.kind === 'reflex');

/** The sides of `Babinski + L, - R`. */
const isSideAlone = (side: Atom | undefined, behind: Atom | undefined): boolean =>
  side !== undefined &&
  side.side !== null &&
  side.site === null &&
  (behind === undefined || /^[,;.)]$/u.test(behind.text));

const JOINING: ReadonlySet<AtomRole> = new Set(['separator']);
const DENYING: readonly ValueId[] = ['absent', 'negative'];
