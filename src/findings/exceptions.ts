import { textAt } from '../language/word-at';
import type { ConceptRow } from '../vocabulary/reader-rows';
import { has, type Atom } from './atom';
import type { Anchor, Draft } from './draft';
import { concept } from './lexicon';
import { isClaimed } from './no-places';
import { isPlace, type Extent } from './place';

/** `no wasting except in the left hand`, `full power apart from the right deltoid`: there it is so. */
export function readExceptions({ atoms, anchors }: Draft): void {
  const found = atoms.findIndex(({ text }) => EXCEPT.test(text));
  const at = found < 0 ? -1 : exceptedAt(atoms, found);
  if (at < 0 || isClaimed(atoms, at)) return;
  const before = anchors.filter((anchor) => positionOf(anchor) < found).at(-1);
  const sign = before === undefined ? null : oppositeOf(atoms, before);
  if (sign === null || anchors.some((anchor) => positionOf(anchor) > found)) return;
  anchors.push({
    concept: sign,
    conceptAtom: -1,
    value: null,
    grade: null,
    valueAtoms: [at],
    symmetric: false,
    repeats: false,
  });
}

const EXCEPT =
  /^(?:except(?:ing)?|except for|apart from|aside from|other than|save for|bar|with (?:the )?exceptions? of)$/iu;

/** The place at atom `i` is one that a statement before it makes an exception of, and no statement is there. */
export function isExcepted(atoms: readonly Atom[], extents: readonly Extent[], i: number): boolean {
  let j = i - 1;
  while (j >= 0 && !has(atoms[j], 'clause')) j -= 1;
  return j >= 0 && EXCEPT.test(textAt(atoms, j)) && !extents.some(({ hi }) => hi > j);
}

const positionOf = ({ valueAtoms, conceptAtom }: Anchor): number => valueAtoms[0] ?? conceptAtom;

/** The first site that is excepted, or its side where none is named; -1 where anything else is said there. */
function exceptedAt(atoms: readonly Atom[], at: number): number {
  let first = -1;
  for (let j = at + 1; j < atoms.length; j += 1) {
    const atom = atoms[j] as Atom;
    if (atom.text === '.' || has(atom, 'clause')) break;
    if (atom.grade !== null || atom.concept !== null) return -1;
    if (isPlace(atom)) {
      if (first < 0 || (atoms[first]?.site === null && atom.site !== null)) first = j;
    } else if (!(has(atom, 'filler') || has(atom, 'separator') || has(atom, 'preposition')))
      if (!/^muscles?$/iu.test(atom.text)) return -1;
  }
  return first;
}

/** The sign that is there where another statement makes an exception; null where none follows from it. */
function oppositeOf(atoms: readonly Atom[], anchor: Anchor): ConceptRow | null {
  const { concept: row, value, grade } = anchor;
  if (row.kind === 'sign') {
    if ((value !== null && value !== 'present') || grade !== null) return null;
    const at = anchor.conceptAtom < 0 ? positionOf(anchor) : anchor.conceptAtom;
    const isDenied = [1, 2, 3, 4].some((n) =>
      /^(?:no|without|nil)\b/iu.test(textAt(atoms, at - n)),
    );
    return isDenied ? row : null;
  }
  const isFull = value === 'normal' || value === 'full';
  const isGraded = grade?.parts.every((part) => part.value >= 5) === true;
  if (row.id === 'power' && (isFull || isGraded)) return concept('weakness');
  return row.id === 'bulk' && isFull ? concept('atrophy') : null;
}
