import { has, type Atom } from './atom';
import type { Anchor } from './draft';
import { isClaimed } from './no-places';
import { isPlace, placed, type Extent, type Place } from './place';

/** `the right hand was held in a claw, with atrophy of the interossei`: of the side of the limb that the sentence began with. */
export function withSideOfLimb(
  atoms: readonly Atom[],
  extents: readonly Extent[],
  places: Map<Anchor, Place>,
): Map<Anchor, Place> {
  const first = extents[0];
  const place = first && places.get(first.anchor);
  if (first === undefined || place === undefined) return places;
  if (place.side !== null || place.sites.length === 0) return places;
  const before = atoms.slice(0, Math.min(first.lo, ...place.siteAtoms));
  if (before.some(({ text }) => /^and$/iu.test(text))) return places;
  const sided = before.flatMap((atom, i) => (atom.side !== null && isOfLimb(atoms, i) ? [i] : []));
  const [at] = sided;
  if (sided.length !== 1 || at === undefined || isClaimed(atoms, at)) return places;
  const limb = atoms[at]?.site ?? atoms[at + 1]?.site;
  if (before.filter(isPlace).length > 2 || before.some((atom) => has(atom, 'colon'))) return places;
  const side = atoms[at]?.side ?? null;
  if (
    limb !== null &&
    limb !== undefined &&
    place.sites.every(({ region }) => region === limb.row.region)
  )
    places.set(first.anchor, placed(place, place.sites, side));
  return places;
}

/** A side right before its limb. */
function isOfLimb(atoms: readonly Atom[], i: number): boolean {
  const row = (atoms[i]?.site ?? atoms[i + 1]?.site)?.row;
  return row?.region === 'arm' || row?.region === 'leg';
}
