import { textAt } from '../language/word-at';
import type { Atom } from './atom';
import { carried } from './carried-places';
import type { Anchor } from './draft';
import { isExcepted } from './exceptions';
import { labelPlaces } from './label-places';
import { gather, isPlace, type Extent, type Place } from './place';
import { beforeIdleGrade, inComparison, isClaimed, isSpared } from './no-places';
import { ownerOf } from './place-owner';
import { withSideOfLimb } from './side-of-limb';

/**
 * Gives every anchor its place. What the sentence names stands with the nearest statement; what it doesn't is carried from
 * earlier in the sentence, from the label, or (a list with its place at the end) from the end.
 * @param before the place that a label or heading has set
 */
export function findPlaces(
  atoms: readonly Atom[],
  anchors: readonly Anchor[],
  before: Place,
): Map<Anchor, Place> {
  if (anchors.length === 0) return new Map();
  const extents = anchors.map((anchor, n) => extentOf(anchor, anchors.slice(0, n)));
  const labels = labelPlaces(atoms, extents, before);
  const owner = new Map<number, Extent>();
  const used = new Set(
    anchors.flatMap((anchor) => (anchor.conceptAtom >= 0 ? [anchor.conceptAtom] : [])),
  );
  atoms.forEach((atom, i) => {
    if (!isPlace(atom) || labels.atoms.has(i)) return;
    if (used.has(i) && atom.site !== null && atom.side === null) return;
    if (isValue(atom, i, extents) || isOfMeasure(atoms, i)) return;
    if (
      atom.grade !== null ||
      atom.concept !== null ||
      isClaimed(atoms, i) ||
      beforeIdleGrade(atoms, extents, i) ||
      isSpared(atoms, extents, i) ||
      isExcepted(atoms, extents, i) ||
      inComparison(atoms, i)
    )
      return;
    const extent = ownerOf(atoms, extents, i);
    if (extent === null || isLevel(atom, extent) || isElsewhere(atom, extent)) return;
    if (!isNoTendon(atom, atoms[extent.anchor.conceptAtom])) owner.set(i, extent);
  });
  const own = new Map<Anchor, Place>();
  for (const { anchor } of extents) {
    const numbers = [...owner]
      .filter(([, extent]) => shares(extent.anchor, anchor))
      .map(([i]) => i);
    own.set(anchor, placeOf(atoms, anchor, numbers));
  }
  const places = carried(atoms, extents, own, labels);
  return withSideOfLimb(atoms, extents, places);
}

/** `plantars ext b/l`: the word is the response, and not the extremities. */
const isValue = (atom: Atom, i: number, extents: readonly Extent[]): boolean =>
  atom.site !== null &&
  atom.values.length > 0 &&
  extents.some(({ anchor }) => anchor.valueAtoms.includes(i));

/** `calf circumference R 34 L 36, wasted R`: the side of a number that is no grade. */
const isOfMeasure = (atoms: readonly Atom[], i: number): boolean =>
  atoms[i]?.site === null &&
  atoms[i + 1]?.grade === null &&
  /^\d{2,3}(?:\.\d+)?$/u.test(textAt(atoms, i + 1));

/** `C5 tetraplegia`: the level of the lesion, and no key muscle. */
const isLevel = ({ site }: Atom, { anchor: { concept } }: Extent): boolean =>
  concept.side === 'bilateral' &&
  concept.group !== 'reflex' &&
  site?.row.id.startsWith('key-muscle-') === true;

/** `arms normal, plantars up`: a limb that the reflex can't be of. */
const isElsewhere = ({ site }: Atom, { anchor: { concept } }: Extent): boolean =>
  concept.group === 'reflex' &&
  (concept.region === 'leg' || concept.region === 'arm') &&
  site !== null &&
  site.row.region !== concept.region;

/** `hands clumsy, KJ 3+`, `TJ absent, back of the hand numb`: a reflex that is named has no place but a limb or another tendon. */
const isNoTendon = ({ site }: Atom, named: Atom | undefined): boolean =>
  named?.site?.row.kind === 'reflex' &&
  site !== null &&
  site.row.reflex === undefined &&
  !['reflex', 'limb', 'body'].includes(site.row.kind);

/** Coordinated statements (`normal bulk and tone in both legs`) share their places. */
function shares(owner: Anchor, anchor: Anchor): boolean {
  return (
    owner === anchor ||
    (owner.valueAtoms.length > 0 &&
      owner.valueAtoms[0] === anchor.valueAtoms[0] &&
      owner.conceptAtom >= 0 &&
      anchor.conceptAtom >= 0)
  );
}

function extentOf(anchor: Anchor, earlier: readonly Anchor[]): Extent {
  const shared =
    anchor.conceptAtom >= 0 &&
    earlier.some(
      (other) => other.conceptAtom === anchor.conceptAtom && other.valueAtoms.length > 0,
    );
  const core = [
    ...anchor.valueAtoms,
    ...(anchor.conceptAtom >= 0 && !(shared && anchor.valueAtoms.length > 0)
      ? [anchor.conceptAtom]
      : []),
  ];
  return { anchor, lo: Math.min(...core), hi: Math.max(...core) };
}

function placeOf(atoms: readonly Atom[], anchor: Anchor, numbers: readonly number[]): Place {
  const concept = anchor.conceptAtom >= 0 ? (atoms[anchor.conceptAtom] as Atom) : null;
  const own =
    concept !== null &&
    concept.site !== null &&
    (concept.concept === null || concept.site.row.kind === 'reflex')
      ? [anchor.conceptAtom]
      : [];
  return gather(
    atoms,
    [...new Set([...own, ...numbers])].sort((a, b) => a - b),
  );
}
