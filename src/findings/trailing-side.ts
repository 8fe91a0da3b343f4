import { has, type Atom } from './atom';
import type { Anchor } from './draft';
import type { GradeMatch } from './grade';
import { powerSign, reflexSign } from './meaning';
import { placed, type Extent, type Place } from './place';

/** What may stand behind the side for it to be the end of the list. */
const ENDS = /^[,;.)]$/u;

/**
 * Gives a list of grades the side at its end: `HF 3/5, KE 4/5, DF 2/5 b/l`, `tri 4/5, WF 4/5 L`. One side alone, or both
 * of a limb, is that of all only where all say the same sign (`delt 5/5, tri 4/5 L`: of the last).
 *
 * @param places of all statements, so far as they are known without it
 */
export function withTrailingSide(
  atoms: readonly Atom[],
  extents: readonly Extent[],
  places: Map<Anchor, Place>,
): Map<Anchor, Place> {
  for (let n = extents.length - 1; n > 0; n -= 1) {
    const { anchor, hi } = extents[n] as Extent;
    const at = places.get(anchor)?.sideAtoms.find((i) => i > hi && isSideAlone(atoms, i));
    const side = at === undefined ? null : (atoms[at] as Atom).side;
    if (side === null) continue;
    for (let k = n - 1; k >= 0; k -= 1) {
      const [one, next] = [extents[k] as Extent, extents[k + 1] as Extent];
      const place = places.get(one.anchor) as Place;
      if (!isOfList(atoms, one, next) || !mayTake(place)) break;
      const isPart = side !== 'bilateral' || isLimb(place);
      if (isPart && signOf(one.anchor) !== signOf(anchor)) break;
      places.set(one.anchor, placed(place, place.sites, side));
    }
  }
  return places;
}

const isLimb = ({ sites }: Place): boolean =>
  sites.length > 0 && sites.every(({ kind }) => kind === 'limb');

/** A neck or trunk has no sides. */
const mayTake = ({ side, whole, sites }: Place): boolean =>
  side === null && !whole && !sites.some(({ region }) => region === 'head' || region === 'trunk');

const BOTH = /^(?:bilaterally|bilat\.?|b\/l|bil|(?:on )?both sides)$/iu;

/** A word for both sides goes with no place of its own, whatever follows. */
function isSideAlone(atoms: readonly Atom[], at: number): boolean {
  const [side, next] = [atoms[at] as Atom, atoms[at + 1]];
  return (
    BOTH.test(side.text) ||
    (side.site === null &&
      atoms[at - 1]?.text !== '/' &&
      (next === undefined || ENDS.test(next.text)))
  );
}

/** Both are grades of one quality, in one clause, and no side stands between them. */
function isOfList(atoms: readonly Atom[], one: Extent, next: Extent): boolean {
  if (one.anchor.concept !== next.anchor.concept) return false;
  if (one.anchor.grade === null || next.anchor.grade === null) return false;
  return atoms
    .slice(one.hi + 1, next.lo)
    .every(
      (atom) =>
        atom.text !== ';' && !has(atom, 'clause') && !has(atom, 'rest') && atom.side === null,
    );
}

function signOf({ concept, grade }: Anchor): string {
  const parts = (grade as GradeMatch).parts;
  return concept.group === 'power'
    ? parts.map(powerSign).join()
    : concept.group === 'reflex'
      ? parts.map(reflexSign).join()
      : '';
}
