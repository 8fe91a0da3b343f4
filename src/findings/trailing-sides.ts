import { has, type Atom } from './atom';
import type { Anchor } from './draft';
import { placed, range, type Extent, type Place } from './place';

/** `biceps 2+, knees 3+, ankle 2+ bilaterally`: both sides of every grade in the list that the word ends. */
export function withTrailingSides(
  atoms: readonly Atom[],
  extents: readonly Extent[],
  places: Map<Anchor, Place>,
): Map<Anchor, Place> {
  let isOfList = false;
  for (let n = extents.length - 1; n > 0; n -= 1) {
    const [before, extent] = [extents[n - 1] as Extent, extents[n] as Extent];
    const [first, last] = [places.get(before.anchor), places.get(extent.anchor)];
    const isFromEnd: boolean = isOfList || (last !== undefined && isAtEnd(atoms, extent, last));
    isOfList =
      isFromEnd &&
      first?.side === null &&
      last?.side === 'bilateral' &&
      areListed(atoms, before, extent);
    if (isOfList && first?.sites.every(({ region }) => region !== 'head') === true)
      places.set(before.anchor, placed(first, first.sites, 'bilateral'));
  }
  return places;
}

const isAtEnd = (atoms: readonly Atom[], { hi }: Extent, { sideAtoms }: Place): boolean =>
  sideAtoms.some((i) => i > hi && ADVERB.test((atoms[i] as Atom).text));

const ADVERB = /^(?:bilaterally|bilat\.?|b\/l|bil|(?:on )?both sides)$/iu;

/** Two grades of one kind with nothing but commas and places between. */
function areListed(atoms: readonly Atom[], a: Extent, b: Extent): boolean {
  const { anchor: first } = a;
  const { anchor: second } = b;
  return (
    first.grade !== null &&
    second.grade !== null &&
    first.concept.id === second.concept.id &&
    first.concept.kind === 'quality' &&
    range(a.hi + 1, b.lo).every((j) => {
      const atom = atoms[j] as Atom;
      return atom.text !== ';' && !has(atom, 'clause') && !has(atom, 'rest') && atom.side === null;
    })
  );
}
