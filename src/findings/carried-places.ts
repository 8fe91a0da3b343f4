import { has, type Atom } from './atom';
import { bodySide } from './atoms';
import type { Anchor } from './draft';
import { site } from './lexicon';
import { powerSign } from './meaning';
import { copyOf, NOWHERE, placed, type Extent, type Place } from './place';
import type { Labels } from './label-places';
import { withTrailingSide } from './trailing-side';
import { fromEnd } from './place-at-end';
import { textAt } from '../language/word-at';

/** Fills what a statement doesn't name from its label, from earlier in the sentence, or from the end of its list. */
export function carried(
  atoms: readonly Atom[],
  extents: readonly Extent[],
  own: ReadonlyMap<Anchor, Place>,
  labels: Labels,
): Map<Anchor, Place> {
  const result = new Map<Anchor, Place>();
  const spoken = new Map<Anchor, Place>();
  let previous: Extent | null = null;
  extents.forEach((extent, n) => {
    const { anchor, lo } = extent;
    const named = own.get(anchor) as Place;
    // `right hemiparesis: arm 3/5`: a label that holds the sign itself
    const from = Math.max(lo, ...anchor.valueAtoms.slice(-1));
    const set = labels.set
      .filter(({ at, place }) => at < lo || (at < from && place.sideAtoms.length < 2))
      .at(-1);
    const label = ofLabel(anchor, set?.place ?? NOWHERE);
    const labelAt = set?.at ?? -1;
    const mine = isSideOfHead(named, label) ? placed(named, label.sites, named.side) : named;
    const isWhole = mine.whole && mine.sites.length === 0 && label.sites.length > 0;
    const fromLabel = fill(isWhole ? notWhole(mine) : mine, label, true);
    // `Right: 5/5 in all groups`
    const ofSide =
      mine.whole && fromLabel.side === null && label.sites.length === 0 && labelAt >= 0
        ? placed(fromLabel, fromLabel.sites, label.side)
        : fromLabel;
    const usable =
      previous !== null &&
      // `Leg power: R HF 2 KE 3`: the label may hold what both are of
      previous.hi > labelAt &&
      !stops(atoms, previous, extent, own) &&
      (isSameSign(extent, previous, mine) || !isDenied(atoms, extent, previous));
    const earlier =
      usable && previous !== null
        ? shared(spoken.get(previous.anchor) as Place, previous.anchor, anchor, atoms)
        : NOWHERE;
    const fromEarlier =
      label === NOWHERE || previous === null || !usable || isWhole
        ? fill(ofSide, isWhole ? NOWHERE : earlier, true)
        : fill(fill(mine, earlier, true), label, true);
    const behind =
      !isOfBothSides(anchor) &&
      fromEarlier.sites.length === 0 &&
      !fromEarlier.whole &&
      fromEarlier.side === null
        ? fromEnd(atoms, extents, own, n)
        : null;
    const near = behind ?? fromEarlier;
    const full = isThroughoutLimb(anchor, mine, earlier)
      ? fill(notWhole(mine), earlier, true)
      : isElsewhere(atoms, extent)
        ? mine
        : mine.sites.length === 0 && isProximal(atoms, lo)
          ? placed(near, limbsOf(near), near.side)
          : mine.sites.length === 0 && isOfRest(atoms, extent)
            ? label.sites.length === 0
              ? restOf(near)
              : fromLabel
            : near;
    result.set(anchor, full);
    spoken.set(anchor, full.sites.length > 0 ? full : meant(anchor, full));
    previous = extent;
  });
  return withTrailingSide(atoms, extents, result);
}

/**
 * What a statement takes over: of `biceps 4/5, reflexes normal` not the muscle but the arm, of `right arm 3/5, reflexes symmetrical`
 * nothing; a sphincter has no limb.
 */
function shared(place: Place, previous: Anchor, anchor: Anchor, atoms: readonly Atom[]): Place {
  const { concept, conceptAtom, symmetric } = anchor;
  if (concept.id === 'sacral' || MIDLINE.has(concept.sign ?? concept.id)) return NOWHERE;
  const legs = ofLabel(anchor, place);
  if (legs !== place) return legs;
  // `ankle jerk lost, power full`: the limb's
  const isOfTendons = place.sites.length > 0 && place.sites.every(({ kind }) => kind === 'reflex');
  if (isOfTendons && OF_LIMBS.has(concept.group)) return { ...place, sites: limbsOf(place) };
  const isGeneral =
    conceptAtom >= 0 &&
    concept.kind === 'quality' &&
    /^(?:.*\btone|.*(?:reflexes|jerks)|dtrs)$/iu.test((atoms[conceptAtom] as Atom).text);
  if (!isGeneral || concept.group === previous.concept.group) return place;
  if (symmetric && place.side !== null && place.side !== 'bilateral') return NOWHERE;
  const isMuscle = place.sites.some(({ kind }) => kind === 'muscle' || kind === 'movement');
  return isMuscle ? { ...place, sites: limbsOf(place) } : place;
}

/** `Left leg wasted, power 2/5 throughout`: of that limb's muscles. */
function isThroughoutLimb({ concept, grade }: Anchor, mine: Place, earlier: Place): boolean {
  if (!mine.whole || mine.sites.length > 0 || concept.id !== 'power' || grade === null)
    return false;
  const isOfLimb = earlier.sites.length > 0 && earlier.sites.every(({ kind }) => kind === 'limb');
  const isOneSide = earlier.side === 'left' || earlier.side === 'right';
  return isOfLimb && isOneSide && grade.parts.every((part) => powerSign(part) === 'weakness');
}

/** `quadriparesis with power 4/5 in the arms`: the word itself says where. */
const isOfBothSides = ({ concept: { region, side } }: Anchor): boolean =>
  region !== undefined && side === 'bilateral';

/** Of neither side: `unable to move either leg, no rectal tone`. */
const MIDLINE: ReadonlySet<string> = new Set(['sacral-reflex-loss', 'jaw-jerk']);

const OF_LIMBS: ReadonlySet<string> = new Set(['power', 'tone', 'bulk']);

/** `Tongue: R side wasted`: a side of what the label names, and not of the body. */
const isSideOfHead = ({ sites, siteAtoms }: Place, label: Place): boolean =>
  siteAtoms.length === 0 &&
  sites.length === 1 &&
  sites[0]?.id === 'body-side' &&
  label.sites.length > 0 &&
  label.sites.every(({ region }) => region === 'head');

/** `plantars up, clonus`: not of the sole, but of the leg; `plantars down, no fasciculations`: of nothing there. */
function ofLabel({ concept: { sign, group } }: Anchor, place: Place): Place {
  const isOfPlantars =
    place.sites.length > 0 && place.sites.every(({ id }) => id === 'plantar-reflex');
  if (isOfPlantars && group !== 'reflex') return NOWHERE;
  const isOfSole = sign === 'clonus' && place.sites.some(({ id }) => SOLES.has(id));
  return isOfSole ? { ...place, sites: limbsOf(place) } : place;
}

const SOLES: ReadonlySet<string> = new Set(['plantar-reflex', 'toe', 'foot']);

/** `ankle PF 5/5, prox 5/5`: the limb's, no longer the muscle's. */
function isProximal(atoms: readonly Atom[], lo: number): boolean {
  return /^(?:prox|proximal|proximally|dist|distal|distally)$/iu.test(textAt(atoms, lo - 1));
}

/** `otherwise full power` */
function isOfRest(atoms: readonly Atom[], { anchor, lo, hi }: Extent): boolean {
  return (
    anchor.concept.group === 'power' &&
    atoms.slice(Math.max(0, lo - 2), hi + 2).some((atom) => has(atom, 'rest'))
  );
}

/** Of a muscle's limb the other muscles; of a whole limb the rest of the body. */
function restOf(place: Place): Place {
  const isWholeLimb = place.sites.every(({ kind }) => kind === 'limb' || kind === 'body');
  return isWholeLimb ? NOWHERE : placed(place, limbsOf(place), place.side);
}

function limbsOf({ sites }: Place): Place['sites'] {
  const limbs = sites.flatMap(({ region }) =>
    region === 'arm' || region === 'leg' ? [site(region)] : [],
  );
  return [...new Set(limbs)];
}

/** `2+ elsewhere`, `the others normal`: not where the last statement was. */
function isElsewhere(atoms: readonly Atom[], { anchor, lo, hi }: Extent): boolean {
  // `WE 2 R, 1 L, 0 below`
  if (/^below$/iu.test(textAt(atoms, hi + 1)) && anchor.grade !== null) return true;
  return atoms
    .slice(Math.max(0, lo - 4), hi + 3)
    .some(
      (atom) =>
        has(atom, 'rest') &&
        (anchor.concept.group === 'reflex' || /else|others?$/iu.test(atom.text)),
    );
}

/** The place a word itself means, for what follows: hemiparesis one half of the body, paraparesis both legs. */
function meant(anchor: Anchor, place: Place): Place {
  const { region, side, group, id } = anchor.concept;
  if (
    group === 'reflex' ||
    region === undefined ||
    (region !== 'limbs' && region !== 'leg') ||
    id === 'foot-drop'
  )
    return place;
  return placed(place, [region === 'limbs' ? bodySide() : site('leg')], place.side ?? side ?? null);
}

/** Takes from `other` what `mine` lacks. */
function fill(mine: Place, other: Place, sides: boolean): Place {
  const sites = mine.sites.length > 0 || mine.whole ? mine.sites : other.sites;
  const whole = mine.whole || (mine.sites.length === 0 && other.whole && other.sites.length === 0);
  const sameRegion =
    mine.sites.length === 0 ||
    other.sites.length === 0 ||
    mine.sites.some(({ region }) => other.sites.some((row) => row.region === region));
  const theirs = other.side === 'bilateral' && !sameRegion ? null : other.side;
  const full = copyOf(mine);
  full.sites = sites;
  full.whole = whole;
  if (mine.whole && mine.sites.length === 0) return full;
  full.side = mine.weak && theirs !== null ? theirs : (mine.side ?? (sides ? theirs : null));
  return full;
}

function notWhole(place: Place): Place {
  const other = copyOf(place);
  other.whole = false;
  return other;
}

/** A semicolon ends what a sentence carries on, unless the statement is on the same limb; `but` before something normal does. */
function stops(
  atoms: readonly Atom[],
  from: Extent,
  to: Extent,
  own: ReadonlyMap<Anchor, Place>,
): boolean {
  const [a, b] = [own.get(from.anchor), own.get(to.anchor)];
  for (let j = from.hi + 1; j < to.lo; j += 1) {
    const { text } = atoms[j] as Atom;
    if (text === ';')
      return (
        !(
          a?.sites.some(({ region }) => b?.sites.some((row) => row.region === region)) === true &&
          a.side !== 'bilateral'
        ) &&
        !atoms.slice(j, to.hi + 1).some((atom) => has(atom, 'same') || /^it$/iu.test(atom.text))
      );
    if (
      /^(?:but|however|whereas)$/iu.test(text) &&
      to.anchor.value === 'normal' &&
      b?.side === null
    )
      return true;
  }
  return false;
}

/** `clonus at the right ankle, none at the left`: of the same sign, on the other side. */
function isSameSign(extent: Extent, previous: Extent, mine: Place): boolean {
  return extent.anchor.concept === previous.anchor.concept && mine.side !== null;
}

/** `…, no clonus`: what is denied on its own is not bound to the limb named before. */
function isDenied(atoms: readonly Atom[], extent: Extent, previous: Extent): boolean {
  const denied =
    extent.anchor.concept.kind === 'sign' &&
    /^(?:absent|negative|none)$/u.test(extent.anchor.value ?? '');
  if (denied) return extent.anchor.concept.group !== 'bulk';
  if (extent.anchor.valueAtoms.length > 0 || extent.anchor.concept.group === 'bulk') return false;
  for (let j = extent.lo - 1; j > previous.hi && j >= extent.lo - 4; j -= 1)
    if (/^(?:no|without|nil|denies|denied|not)$/iu.test((atoms[j] as Atom).text)) return true;
  return false;
}
