import { textAt, wordAt } from '../language/word-at';
import type { ConceptRow, ValueId } from '../vocabulary/reader-rows';
import { copyOf, has, type Atom, type AtomRole } from './atom';
import { concept } from './lexicon';
import { accepts } from './meaning';

const NONE_OF: ReadonlySet<AtomRole> = new Set<AtomRole>();
const OTHER: ReadonlySet<AtomRole> = new Set<AtomRole>(['other']);
/** Of an electrocardiogram, whose waves have these letters. */
const HEART = /^(?:ecg|ekg|qrs|nsr|pr|qtc?|lvh|st)$/iu;
/** What letters stand for where several of them do. */
const QUALITIES: Readonly<Record<string, 'tone' | 'power' | 'reflex'>> = {
  T: 'tone',
  P: 'power',
  R: 'reflex',
};

/** `T N P 5 R ++`, `T ↓, P 1/5, R absent`, `T/P/R N`: tone, power and reflexes by their letters, each with a value of its kind. */
export function withInitials(atoms: Atom[]): Atom[] {
  if (!atoms.some(({ text }) => text === 'P') || atoms.some(({ text }) => HEART.test(text)))
    return atoms;
  const found = new Set([...valued(atoms), ...listed(atoms)]);
  if (found.size < 2 || ![...found].some((i) => textAt(atoms, i) === 'P')) return atoms;
  return atoms.map((atom, i) => {
    if (isOther(atoms, i)) return { ...copyOf(atom), site: null, roles: OTHER };
    if (!found.has(i)) return atom;
    const quality = copyOf(atom);
    quality.concept = concept(QUALITIES[atom.text]!);
    quality.site = null;
    quality.side = null;
    quality.values = [];
    quality.roles = NONE_OF;
    return quality;
  });
}

/** `tone n power 5`, `bulk n, tone n`: normal, as capitals are. */
export function withSmallLetters(atoms: Atom[]): Atom[] {
  if (!atoms.some(({ text }) => text === 'n')) return atoms;
  return atoms.map((atom, i) => {
    const [quality, next, behind] = [wordAt(atoms, i - 1)?.concept, atoms[i + 1], atoms[i + 2]];
    const isNext = next?.concept?.kind === 'quality' && (behind?.grade ?? null) !== null;
    const ends = next === undefined || /^[,;.]$/u.test(next.text) || isNext;
    if (atom.text !== 'n' || quality?.kind !== 'quality' || !ends) return atom;
    const other = copyOf(atom);
    other.values = NORMAL;
    return other;
  });
}

const NORMAL: readonly ValueId[] = ['normal'];

/** The letters of coordination and sensation beside those (`T N P 5 R ++ C N S N`). */
const isOther = (atoms: readonly Atom[], i: number): boolean =>
  /^[CS]$/u.test(textAt(atoms, i)) &&
  (has(atoms[i + 1], 'colon') || (atoms[i + 1]?.values.length ?? 0) > 0);

/** Tone has no grade of its own, and a reflex none out of five. */
function isValueOf(quality: ConceptRow, atom: Atom | undefined): boolean {
  if (atom === undefined) return false;
  const { grade, values } = atom;
  if (values.some((value) => accepts(quality, value))) return true;
  return (
    grade !== null &&
    (quality.id === 'power' || (quality.id === 'reflex' && grade.form !== 'of-five'))
  );
}

/** The letters with a value behind them. */
function valued(atoms: readonly Atom[]): number[] {
  return atoms.flatMap((atom, i) => {
    const id = Object.hasOwn(QUALITIES, atom.text) ? QUALITIES[atom.text] : undefined;
    if (id === undefined) return [];
    let j = i + 1;
    while (atoms[j]?.text === '-' || has(atoms[j], 'colon') || has(atoms[j], 'filler')) j += 1;
    return isValueOf(concept(id), atoms[j]) ? [i] : [];
  });
}

/** The letters of `T/P/R N`. */
function listed(atoms: readonly Atom[]): number[] {
  const at = atoms.findIndex(
    ({ text }, i) =>
      text === 'T' && /^[/,]$/u.test(textAt(atoms, i + 1)) && textAt(atoms, i + 2) === 'P',
  );
  if (at < 0) return [];
  const hasReflexes = /^[/,]$/u.test(textAt(atoms, at + 3)) && textAt(atoms, at + 4) === 'R';
  const last = hasReflexes ? at + 4 : at + 2;
  const value = atoms[has(atoms[last + 1], 'colon') ? last + 2 : last + 1];
  if (value === undefined || value.values.length === 0) return [];
  return hasReflexes ? [at, at + 2, at + 4] : [at, at + 2];
}
