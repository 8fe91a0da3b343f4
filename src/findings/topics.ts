import type { ConceptRow, ValueId } from '../vocabulary/reader-rows';
import { has, isUnknown, type Atom } from './atom';
import { concept, conceptOfReflex } from './lexicon';
import { accepts } from './meaning';
import { textAt, wordAt } from '../language/word-at';

/** What a stretch of the note is about, carried from a label (`Reflexes:`) or an earlier statement. */
export type Topic = ConceptRow | null;

/** The concept an atom names: its own, or the reflex that its site is. */
export function conceptOf(atom: Atom | undefined): ConceptRow | null {
  if (atom === undefined) return null;
  if (atom.concept !== null) return atom.concept;
  if (atom.site?.row.kind === 'reflex' && !atom.site.short) return conceptOfReflex(atom.site.row);
  return null;
}

const isLink = (atom: Atom): boolean =>
  has(atom, 'filler') ||
  has(atom, 'whole') ||
  atom.side !== null ||
  (atom.site !== null && atom.site.row.kind !== 'reflex') ||
  has(atom, 'open') ||
  has(atom, 'close') ||
  has(atom, 'same');

const OF = /^(?:of|in)$/iu;
const BE = /^(?:is|are|was|were)$/iu;

/** The concept to the right that the value at `i` belongs to (`brisk knee jerks`, `normal muscle bulk`), as an atom number, or -1. */
export function conceptRight(
  atoms: readonly Atom[],
  i: number,
  accept: (row: ConceptRow) => boolean,
): number {
  let unknown = 0;
  for (let j = i + 1; j < atoms.length && j < i + 12; j += 1) {
    const atom = atoms[j] as Atom;
    const found = conceptOf(atom);
    if (found !== null) return accept(found) ? j : -1;
    // `symmetrical 2+ knee jerks`
    const passed = atom.grade !== null && (atoms[i] as Atom).values.includes('symmetric');
    if ((atom.grade !== null && !passed) || has(atom, 'colon') || has(atom, 'clause')) return -1;
    if (passed) continue;
    if (OF.test(atom.text)) {
      if (j === i + 1 || (j === i + 2 && has(atoms[i + 1], 'filler'))) continue;
      return -1;
    }
    if (has(atom, 'separator')) {
      const joins = joinsAlike(atoms, j);
      if (joins) continue;
      return -1;
    }
    if (has(atom, 'other')) return -1;
    if (has(atom, 'preposition') && !has(atom, 'filler')) return -1;
    if (
      has(atom, 'preposition') &&
      atom.text.length > 1 &&
      /^(?:in|at|on|over|to|from|for|by)$/iu.test(atom.text)
    )
      return -1;
    if (/^(?:is|are|was|were|has|had|have|with)$/iu.test(atom.text)) return -1;
    if (atom.values.length > 0 || isLink(atom)) continue;
    unknown += 1;
    if (unknown > 1 || !isUnknown(atom)) return -1;
  }
  return -1;
}

/** `knee and ankle reflexes`, `normal and symmetric reflexes`: the separator joins two of one kind. */
function joinsAlike(atoms: readonly Atom[], j: number): boolean {
  let left = j - 1;
  let right = j + 1;
  while (
    right < atoms.length &&
    (has(atoms[right], 'filler') || has(atoms[right], 'separator')) &&
    (atoms[right] as Atom).values.length === 0 &&
    (atoms[right] as Atom).site === null
  )
    right += 1;
  while (
    left > 0 &&
    has(atoms[left], 'filler') &&
    (atoms[left] as Atom).values.length === 0 &&
    (atoms[left] as Atom).site === null
  )
    left -= 1;
  const a = atoms[left];
  const b = atoms[right];
  if (a === undefined || b === undefined) return false;
  // `vivid and diffuse reflexes`
  if (
    right > j + 1 &&
    a.values.length > 0 &&
    conceptOf(b) !== null &&
    !/^(?:its|the|their|his|her)$/iu.test(textAt(atoms, right - 1)) &&
    /^and$/iu.test((atoms[j] as Atom).text)
  )
    return true;
  if (a.site !== null && b.site !== null) return true;
  if (a.side !== null && b.side !== null) return true;
  return (
    a.values.length > 0 &&
    b.values.length > 0 &&
    a.text !== ',' &&
    /^(?:and|&|\/|or)$/iu.test((atoms[j] as Atom).text)
  );
}

/** Separators that a value is not said across. */
const PARTING = new Set([',', '|', '•', '+']);

/** The concept to the left that the value at `i` is said of (`tone in the legs was increased`), as an atom number, or -1. */
export function conceptLeft(
  atoms: readonly Atom[],
  i: number,
  accept: (row: ConceptRow) => boolean,
): number {
  let unknown = 0;
  // `tone, sensation and coordination were normal`: the value is said of a list
  const ofList =
    /^(?:are|were)$/iu.test(textAt(atoms, i - 1)) || /^(?:are|were)$/iu.test(textAt(atoms, i - 2));
  let listed = false;
  for (let j = i - 1; j >= 0 && j > i - 22; j -= 1) {
    const atom = atoms[j] as Atom;
    const found = conceptOf(atom);
    if (found !== null) return accept(found) ? j : -1;
    // `brisk but symmetric`
    const joined =
      /^but$/iu.test(atom.text) &&
      j === i - 1 &&
      ((wordAt(atoms, j - 1)?.values.length ?? 0) > 0 ||
        (wordAt(atoms, j - 1)?.grade ?? null) !== null);
    if (has(atom, 'clause') && !/^with$/iu.test(atom.text) && !joined) return -1;
    if (has(atom, 'separator')) {
      if (PARTING.has(atom.text)) {
        if (joinsAlike(atoms, j) || (ofList && listed && atom.text === ',')) continue;
        return -1;
      }
      if (/^and$/iu.test(atom.text)) listed = true;
      continue;
    }
    if (has(atom, 'other')) {
      // `motor and sensory are intact`: the other topic shares the value
      if (
        ofList ||
        (/^(?:and|&|\/|or)$/iu.test(textAt(atoms, j - 1)) &&
          conceptOf(wordAt(atoms, j - 2)) !== null)
      )
        continue;
      return -1;
    }
    // `power was otherwise normal`
    if (has(atom, 'rest') && BE.test(textAt(atoms, j - 1)) && j === i - 1) continue;
    if (has(atom, 'rest')) return -1;
    if (
      has(atom, 'colon') ||
      has(atom, 'dash') ||
      atom.values.length > 0 ||
      atom.grade !== null ||
      isLink(atom) ||
      has(atom, 'preposition')
    )
      continue;
    unknown += 1;
    if (unknown > (ofList && listed ? 6 : 3)) return -1;
  }
  return -1;
}

/** True where the concept at `j` has a value of its own right after it (`tone normal reflexes brisk`). */
export function hasOwnValue(atoms: readonly Atom[], j: number): boolean {
  const row = conceptOf(atoms[j]);
  if (row === null) return false;
  for (let k = j + 1; k < atoms.length && k < j + 8; k += 1) {
    const atom = atoms[k] as Atom;
    if (atom.grade !== null) return true;
    if (atom.values.some((value) => accepts(row, value)) && !/^no$/iu.test(atom.text)) return true;
    if (conceptOf(atom) !== null || has(atom, 'clause')) return false;
    if (has(atom, 'separator') && atom.text !== '/') return false;
    if (!(isLink(atom) || has(atom, 'colon') || has(atom, 'preposition') || has(atom, 'dash')))
      return false;
  }
  return false;
}

/** The value of an atom that a concept accepts, or null. */
export function acceptedValue(atom: Atom, row: ConceptRow): ValueId | null {
  return atom.values.find((value) => accepts(row, value)) ?? null;
}

export const POWER = (): ConceptRow => concept('power');
export const REFLEX = (): ConceptRow => concept('reflex');
