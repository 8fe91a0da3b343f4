import { textAt } from '../language/word-at';
import { has, type Atom } from './atom';
import type { Anchor } from './draft';
import { copyOf, isPlace, range, type Extent, type Place } from './place';

/** `hypotonia, atrophy and hyporeflexia in both legs`: the list's last item names the place of all. */
export function fromEnd(
  atoms: readonly Atom[],
  extents: readonly Extent[],
  own: ReadonlyMap<Anchor, Place>,
  n: number,
): Place | null {
  for (let k = n + 1; k < extents.length; k += 1) {
    const [a, b] = [extents[k - 1] as Extent, extents[k] as Extent];
    for (let j = a.hi + 1; j < b.lo; j += 1) {
      const atom = atoms[j] as Atom;
      if (has(atom, 'clause') && !/^with$/iu.test(atom.text)) return null;
      if (isPlace(atom) && !has(atom, 'filler')) return null;
    }
    const place = own.get(b.anchor) as Place;
    const first = Math.min(...place.siteAtoms, ...place.sideAtoms);
    if (place.sites.length === 0 && place.side === null) continue;
    if (areTwoClauses(atoms, a, b)) return null;
    if (first < b.hi) return null;
    // `flaccid areflexic legs`: one word of each beside the other
    if (first === b.hi + 1 && k === n + 1 && areAdjectives(atoms, a, b)) return withoutWords(place);
    const preposition = range(b.hi + 1, first).find((j) => has(atoms[j], 'preposition'));
    if (preposition === undefined) return null;
    const of = /^of$/iu.test((atoms[preposition] as Atom).text);
    if (of && isClosedList(atoms, extents.slice(n, k + 1))) return withoutWords(place);
    return of && (k > n + 1 || range(a.hi + 1, b.lo).some((j) => (atoms[j] as Atom).text === ','))
      ? null
      : withoutWords(place);
  }
  return null;
}

/** `power is full and tone is slightly increased in the legs`: of two clauses, the one normal and the other not. */
const areTwoClauses = (atoms: readonly Atom[], a: Extent, b: Extent): boolean =>
  (a.anchor.value === 'normal' || a.anchor.value === 'full') !==
    (b.anchor.value === 'normal' || b.anchor.value === 'full') &&
  [a, b].every(({ lo, hi }) => atoms.slice(lo, hi).some(({ text }) => BE.test(text)));

const BE = /^(?:is|are|was|were)$/iu;

/** `wasting, weakness and fasciculations of the arm`: a list with nothing else in it, closed by `and`. */
function isClosedList(atoms: readonly Atom[], list: readonly Extent[]): boolean {
  const between = list.slice(1).map(({ lo }, n) => atoms.slice(list[n]!.hi + 1, lo));
  return (
    between.every((gap) => gap.every((atom) => has(atom, 'separator') || has(atom, 'filler'))) &&
    between.at(-1)?.some(({ text }) => /^(?:and|&)$/iu.test(text)) === true
  );
}

/** `flaccid areflexic`, `hypertonic, hyperreflexic` */
function areAdjectives(atoms: readonly Atom[], a: Extent, b: Extent): boolean {
  if (b.lo === a.hi + 1) return true;
  const isListed = b.lo === a.hi + 2 && /^(?:[,&+]|and)$/iu.test(textAt(atoms, a.hi + 1));
  return isListed && [a, b].every(({ hi }) => ADJECTIVE.test(textAt(atoms, hi)));
}

const ADJECTIVE = /(?:ic|ed|id|weak|floppy|stiff)$/iu;

function withoutWords(place: Place): Place {
  const other = copyOf(place);
  other.siteAtoms = [];
  other.sideAtoms = [];
  return other;
}
