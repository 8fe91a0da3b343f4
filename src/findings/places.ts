import type { Anchor } from './anchors';
import { site } from './lexicon';
import { bodySide, has, isUnknown, type Atom, type SiteMention } from './atoms';
import type { Side } from '../vocabulary/ids';
import type { SiteRow } from '../vocabulary/site-rows';

/** Where a statement is: sites and side, with the atoms that say so (numbers; empty where carried from elsewhere). */
export interface Place {
  readonly sites: readonly SiteRow[];
  readonly side: Side | null;
  /** `in the upper and lower limbs`: both sides, unless the sentence is about one. */
  readonly weak: boolean;
  /** `throughout` */
  readonly whole: boolean;
  readonly siteAtoms: readonly number[];
  readonly sideAtoms: readonly number[];
}

export const NOWHERE: Place = { sites: [], side: null, weak: false, whole: false, siteAtoms: [], sideAtoms: [] };

/** A place atom: a site, a side, `throughout`. */
const isPlace = (atom: Atom): boolean => atom.site !== null || atom.side !== null || has(atom, 'whole');

interface Extent {
  readonly anchor: Anchor;
  readonly lo: number;
  readonly hi: number;
}

/**
 * Gives every anchor its place. What the sentence names stands with the nearest statement; what it doesn't is carried from
 * earlier in the sentence, from the label, or (a list with its place at the end) from the end.
 * @param before the place that a label or heading has set
 */
export function findPlaces(atoms: readonly Atom[], anchors: readonly Anchor[], before: Place): Map<Anchor, Place> {
  const extents = anchors.map((anchor, n) => extentOf(anchor, anchors.slice(0, n)));
  const labels = labelPlaces(atoms, extents, before);
  const owner = new Map<number, Extent>();
  const used = new Set(anchors.flatMap((anchor) => (anchor.conceptAtom >= 0 ? [anchor.conceptAtom] : [])));
  atoms.forEach((atom, i) => {
    if (!isPlace(atom) || labels.atoms.has(i)) return;
    if (used.has(i) && atom.site !== null && atom.side === null) return;
    if (atom.grade !== null || atom.concept !== null || isClaimed(atoms, i) || inComparison(atoms, i)) return;
    const extent = ownerOf(atoms, extents, i);
    if (extent !== null) owner.set(i, extent);
  });
  const own = new Map<Anchor, Place>();
  for (const { anchor } of extents) {
    const numbers = [...owner].filter(([, extent]) => shares(extent.anchor, anchor)).map(([i]) => i);
    own.set(anchor, placeOf(atoms, anchor, numbers));
  }
  return carried(atoms, extents, own, labels);
}

/** Coordinated statements (`normal bulk and tone in both legs`) share their places. */
function shares(owner: Anchor, anchor: Anchor): boolean {
  return owner === anchor || (owner.valueAtoms.length > 0 && owner.valueAtoms[0] === anchor.valueAtoms[0] && owner.conceptAtom >= 0 && anchor.conceptAtom >= 0);
}

function extentOf(anchor: Anchor, earlier: readonly Anchor[]): Extent {
  const shared = anchor.conceptAtom >= 0 && earlier.some((other) => other.conceptAtom === anchor.conceptAtom && other.valueAtoms.length > 0);
  const core = [...anchor.valueAtoms, ...(anchor.conceptAtom >= 0 && !(shared && anchor.valueAtoms.length > 0) ? [anchor.conceptAtom] : [])];
  return { anchor, lo: Math.min(...core), hi: Math.max(...core) };
}

/** `(legs > arms)`, `(right worse than left)`: a comparison in brackets names no place of its own. */
function inComparison(atoms: readonly Atom[], i: number): boolean {
  if ((atoms[i] as Atom).side === 'bilateral') return false;
  let open = i;
  while (open >= 0 && !has(atoms[open], 'open') && !has(atoms[open], 'close')) open -= 1;
  if (open < 0 || !has(atoms[open], 'open')) return false;
  for (let j = open + 1; j < atoms.length && !has(atoms[j], 'close'); j += 1) if (/^(?:>|<|worse|more|than|greater)$/iu.test((atoms[j] as Atom).text)) return !atoms.slice(open, i).some((atom) => atom.values.length > 0 && !has(atom, 'filler'));
  return false;
}

/** The place is another noun's (`left MCA infarct`, `knee pain`), and no statement shares it (`arm numbness and weakness`). */
function isClaimed(atoms: readonly Atom[], i: number): boolean {
  if (has(atoms[i - 1], 'including')) return true;
  let j = i + 1;
  while (j < atoms.length && isPlace(atoms[j] as Atom) && (atoms[j] as Atom).concept === null && !has(atoms[j], 'claimer')) j += 1;
  const next = atoms[j];
  if (next === undefined) return false;
  const sideOnly = (atoms[i] as Atom).site === null && (atoms[i] as Atom).side !== null && !(atoms[i] as Atom).body && (atoms[i] as Atom).side !== 'bilateral';
  const claimed = has(next, 'claimer') || (has(next, 'other') && !has(next, 'filler')) || (sideOnly && j === i + 1 && isUnknown(next) && /^\p{Ll}{4,}$/u.test(next.text) && !/(?:ed|s|ing)$/u.test(next.text));
  if (!claimed) return false;
  for (let k = j + 1; k < Math.min(atoms.length, j + 5); k += 1) {
    const atom = atoms[k] as Atom;
    if (atom.concept !== null) return false;
    if (atom.text === ',' || !(has(atom, 'separator') || has(atom, 'filler') || has(atom, 'claimer'))) return true;
  }
  return true;
}

/** Which anchor the place at atom `i` belongs to. */
function ownerOf(atoms: readonly Atom[], extents: readonly Extent[], i: number): Extent | null {
  const inside = extents.filter(({ lo, hi }) => lo < i && i < hi).sort((a, b) => a.hi - a.lo - (b.hi - b.lo));
  if (inside[0] !== undefined) return inside[0];
  const before = extents.filter(({ hi }) => hi <= i).sort((a, b) => b.hi - a.hi)[0];
  const left = before !== undefined && !strayed(atoms, before.hi, i) ? before : undefined;
  const right = extents.filter(({ lo }) => lo >= i).sort((a, b) => a.lo - b.lo)[0];
  if (right !== undefined && left === undefined && (strayedRight(atoms, i, right.lo) || boundary(atoms, i, right.lo) === 'clause')) return null;
  if (left === undefined || right === undefined) return left ?? right ?? null;
  if (left.hi === i) return left;
  if (right.lo === i) return right;
  const toLeft = boundary(atoms, left.hi, i);
  const toRight = boundary(atoms, i, right.lo);
  if (toLeft === 'clause' && toRight !== 'clause') return right;
  if (toRight === 'clause' && toLeft !== 'clause') return left;
  if (toLeft === 'none' && toRight !== 'none') return left;
  if (toRight === 'none' && toLeft !== 'none') return right;
  if (toLeft === 'none' && toRight === 'none' && afterPreposition(atoms, i) && !attributive(atoms, i, right.lo)) return left;
  return byOrder(atoms, extents, i, left, right);
}

/** Another noun of its own with a place has come between (`weakness of the left leg and numbness in the hand`). */
function strayed(atoms: readonly Atom[], from: number, to: number): boolean {
  let separated = false;
  let placed = false;
  let noun = false;
  for (let j = from + 1; j < to; j += 1) {
    const atom = atoms[j] as Atom;
    if (has(atom, 'separator') || has(atom, 'clause')) separated = true;
    else if (isPlace(atom)) placed = true;
    else if (placed && separated && (has(atom, 'claimer') || has(atom, 'other') || (isUnknown(atom) && /^\p{L}{3,}$/u.test(atom.text)))) noun = true;
  }
  return placed && noun;
}

/** A place in another item of a list than the statement (`tongue-biting, headache, weakness`). */
function strayedRight(atoms: readonly Atom[], i: number, to: number): boolean {
  let separated = false;
  let verb = false;
  for (let j = i + 1; j < to; j += 1) {
    const atom = atoms[j] as Atom;
    if (!separated && isUnknown(atom) && /^\p{Ll}{4,}s$/u.test(atom.text)) verb = true;
    if (atom.text === ',') {
      if (verb) return true;
      separated = true;
    }
    else if (separated && (has(atom, 'claimer') || (has(atom, 'other') && !has(atom, 'filler')) || (isUnknown(atom) && /^\p{L}{3,}$/u.test(atom.text) && !/(?:ly|ed|ing)$/u.test(atom.text)))) return true;
  }
  return isUnknown(atoms[i + 1] ?? (atoms[i] as Atom)) && atoms[i + 1]?.text === '-' && separated;
}

/** Places before values (`R 2+ L 3+`) or after them (`2+ R, 3+ L`): the first of each in the clause tells. */
function byOrder(atoms: readonly Atom[], extents: readonly Extent[], i: number, left: Extent, right: Extent): Extent {
  let start = i;
  while (start > 0 && !has(atoms[start - 1], 'clause') && !has(atoms[start - 1], 'colon') && atoms[start - 1]?.text !== ',') start -= 1;
  const first = extents.filter(({ hi }) => hi >= start).sort((a, b) => a.lo - b.lo)[0];
  if (first === undefined) return left;
  const value = first.anchor.valueAtoms[0] ?? first.lo;
  for (let j = start; j < value; j += 1) {
    if (isPlace(atoms[j] as Atom) && j !== first.anchor.conceptAtom && !afterPreposition(atoms, j)) return right;
  }
  return left.hi >= start ? left : right;
}

function afterPreposition(atoms: readonly Atom[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 3; j -= 1) {
    const atom = atoms[j] as Atom;
    if (has(atom, 'preposition')) return true;
    if (!(has(atom, 'filler') || atom.side !== null || isPlace(atom))) return false;
  }
  return false;
}

/** Nothing but small words lies between the place and the statement that follows. */
function attributive(atoms: readonly Atom[], i: number, to: number): boolean {
  for (let j = i + 1; j < to; j += 1) if (!(isPlace(atoms[j] as Atom) || atoms[j]?.grade !== null)) return false;
  return true;
}

function boundary(atoms: readonly Atom[], from: number, to: number): 'none' | 'list' | 'clause' {
  let found: 'none' | 'list' | 'clause' = 'none';
  for (let j = from + 1; j < to; j += 1) {
    const atom = atoms[j] as Atom;
    if (has(atom, 'clause')) return 'clause';
    if (has(atom, 'separator') || has(atom, 'dash')) found = 'list';
  }
  return found;
}

interface Labels {
  readonly atoms: ReadonlySet<number>;
  /** Places set by labels, from atom `at` on. */
  readonly set: readonly { readonly at: number; readonly place: Place }[];
}

/** `RUE: 4/5`, `Left - tone up`: places before a colon with no statement between hold for what follows. */
function labelPlaces(atoms: readonly Atom[], extents: readonly Extent[], before: Place): Labels {
  const taken = new Set<number>();
  const set: { at: number; place: Place }[] = [{ at: -1, place: before }];
  atoms.forEach((atom, i) => {
    if (!has(atom, 'colon') && !(has(atom, 'dash') && i <= 4)) return;
    let start = i;
    while (start > 0 && !has(atoms[start - 1], 'clause') && !has(atoms[start - 1], 'colon') && (atoms[start - 1]?.text !== ',' || i <= 8) && i - start < 8) start -= 1;
    const numbers = range(start, i).filter((j) => isPlace(atoms[j] as Atom) && (atoms[j] as Atom).concept === null);
    if (extents.some(({ anchor }) => [...anchor.valueAtoms, ...(anchor.valueAtoms.length === 0 ? [anchor.conceptAtom] : [])].some((j) => j >= start && j < i))) return;
    const sites = numbers.filter((j) => !(extents.some(({ anchor }) => anchor.conceptAtom === j)));
    if (numbers.length > 0 && sites.length === 0) return;
    if (sites.length === 0) {
      if (i <= 6 && range(start, i).some((j) => /\p{L}{2}/u.test((atoms[j] as Atom).text)) && range(start, i).every((j) => (atoms[j] as Atom).concept === null) ) set.push({ at: i, place: before });
      return;
    }
    sites.forEach((j) => taken.add(j));
    set.push({ at: i, place: gather(atoms, sites) });
  });
  return { atoms: taken, set };
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

function placeOf(atoms: readonly Atom[], anchor: Anchor, numbers: readonly number[]): Place {
  const concept = anchor.conceptAtom >= 0 ? (atoms[anchor.conceptAtom] as Atom) : null;
  const own = concept !== null && concept.site !== null && (concept.concept === null || concept.site.row.kind === 'reflex') ? [anchor.conceptAtom] : [];
  return gather(atoms, [...new Set([...own, ...numbers])].sort((a, b) => a - b));
}

/** Puts the sites and sides of some atoms together. */
export function gather(atoms: readonly Atom[], numbers: readonly number[]): Place {
  const siteAtoms = numbers.filter((i) => (atoms[i] as Atom).site !== null);
  const sideAtoms = numbers.filter((i) => (atoms[i] as Atom).side !== null);
  const mentions = siteAtoms.map((i) => (atoms[i] as Atom).site as SiteMention);
  const sites = [...new Set(mentions.map(({ row }) => row))];
  const body = sideAtoms.some((i) => (atoms[i] as Atom).body);
  if (body && sites.length === 0) sites.push(bodySide());
  const said = new Set(sideAtoms.map((i) => (atoms[i] as Atom).side as Side));
  const implied = mentions.some(({ plural, row }, n) => (plural && !joined(atoms, siteAtoms, n)) || row.side === 'bilateral') ? 'bilateral' : null;
  const weak = said.size === 0 && mentions.length > 0 && mentions.every(({ row }) => row.id === 'all-four-limbs');
  const side: Side | null = said.has('bilateral') || said.size > 1 ? 'bilateral' : ([...said][0] ?? implied);
  return { sites, side, weak, whole: numbers.some((i) => has(atoms[i], 'whole')), siteAtoms, sideAtoms };
}

/** `knee and ankle reflexes`: the plural is of two reflexes, not of two sides. */
function joined(atoms: readonly Atom[], siteAtoms: readonly number[], n: number): boolean {
  const [at, earlier] = [siteAtoms[n] as number, siteAtoms[n - 1]];
  const row = (atoms[at] as Atom).site?.row;
  if (row?.kind !== 'reflex' || earlier === undefined || (atoms[earlier] as Atom).site?.plural === true) return false;
  return range(earlier + 1, at).every((j) => has(atoms[j], 'separator')) && at > earlier + 1;
}

/** Fills what a statement doesn't name from its label, from earlier in the sentence, or from the end of its list. */
function carried(atoms: readonly Atom[], extents: readonly Extent[], own: ReadonlyMap<Anchor, Place>, labels: Labels): Map<Anchor, Place> {
  const result = new Map<Anchor, Place>();
  const spoken = new Map<Anchor, Place>();
  let previous: Extent | null = null;
  extents.forEach((extent, n) => {
    const { anchor, lo } = extent;
    const mine = own.get(anchor) as Place;
    const label = labels.set.filter(({ at }) => at < lo).at(-1)?.place ?? NOWHERE;
    const labelAt = labels.set.filter(({ at }) => at < lo).at(-1)?.at ?? -1;
    const fromLabel = fill(mine.whole && mine.sites.length === 0 && label.sites.length > 0 ? { ...mine, whole: false } : mine, label, true);
    const usable = previous !== null && previous.lo > labelAt && !stops(atoms, previous, extent, own) && !isDenied(atoms, extent, previous);
    const earlier = usable && previous !== null ? (spoken.get(previous.anchor) as Place) : NOWHERE;
    const fromEarlier = label === NOWHERE || previous === null || !usable ? fill(fromLabel, earlier, true) : fill(fill(mine, earlier, true), label, true);
    const behind = fromEarlier.sites.length === 0 && !fromEarlier.whole && fromEarlier.side === null ? fromEnd(atoms, extents, own, n) : null;
    const full = behind ?? fromEarlier;
    result.set(anchor, full);
    spoken.set(anchor, full.sites.length > 0 ? full : meant(anchor, full));
    previous = extent;
  });
  return result;
}

/** The place a word itself means, for what follows: hemiparesis one half of the body, paraparesis both legs. */
function meant(anchor: Anchor, place: Place): Place {
  const { region, side, group, id } = anchor.concept;
  if (group === 'reflex' || region === undefined || (region !== 'limbs' && region !== 'leg') || id === 'foot-drop') return place;
  return { ...place, sites: [region === 'limbs' ? bodySide() : site('leg')], side: place.side ?? side ?? null };
}

/** Takes from `other` what `mine` lacks. */
function fill(mine: Place, other: Place, sides: boolean): Place {
  const sites = mine.sites.length > 0 || mine.whole ? mine.sites : other.sites;
  const whole = mine.whole || (mine.sites.length === 0 && other.whole && other.sites.length === 0);
  const sameRegion = mine.sites.length === 0 || other.sites.length === 0 || mine.sites.some(({ region }) => other.sites.some((row) => row.region === region));
  const theirs = other.side === 'bilateral' && !sameRegion ? null : other.side;
  if (mine.whole && mine.sites.length === 0) return { ...mine, sites, whole };
  const side = mine.weak && theirs !== null ? theirs : (mine.side ?? (sides ? theirs : null));
  return { ...mine, sites, side, whole };
}

/** A semicolon ends what a sentence carries on, unless the statement is on the same limb; `but` before something normal does. */
function stops(atoms: readonly Atom[], from: Extent, to: Extent, own: ReadonlyMap<Anchor, Place>): boolean {
  const [a, b] = [own.get(from.anchor), own.get(to.anchor)];
  for (let j = from.hi + 1; j < to.lo; j += 1) {
    const { text } = atoms[j] as Atom;
    if (text === ';') return !(a?.sites.some(({ region }) => b?.sites.some((row) => row.region === region)) === true && a.side !== 'bilateral') && !atoms.slice(j, to.hi + 1).some((atom) => has(atom, 'same') || /^it$/iu.test(atom.text));
    if (/^(?:but|however|whereas)$/iu.test(text) && to.anchor.value === 'normal' && b?.side === null) return true;
  }
  return false;
}

/** `…, no clonus`: what is denied on its own is not bound to the limb named before. */
function isDenied(atoms: readonly Atom[], extent: Extent, previous: Extent): boolean {
  const denied = extent.anchor.concept.kind === 'sign' && /^(?:absent|negative|none)$/u.test(extent.anchor.value ?? '');
  if (denied) return extent.anchor.concept.group !== 'bulk';
  if (extent.anchor.valueAtoms.length > 0 || extent.anchor.concept.group === 'bulk') return false;
  for (let j = extent.lo - 1; j > previous.hi && j >= extent.lo - 4; j -= 1) if (/^(?:no|without|nil|denies|denied|not)$/iu.test((atoms[j] as Atom).text)) return true;
  return false;
}

/** `hypotonia, atrophy and hyporeflexia in both legs`: the list's last item names the place of all. */
function fromEnd(atoms: readonly Atom[], extents: readonly Extent[], own: ReadonlyMap<Anchor, Place>, n: number): Place | null {
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
    if (first < b.hi) return null;
    const preposition = range(b.hi + 1, first).find((j) => has(atoms[j], 'preposition'));
    if (preposition === undefined) return null;
    const of = /^of$/iu.test((atoms[preposition] as Atom).text);
    return of && (k > n + 1 || range(a.hi + 1, b.lo).some((j) => (atoms[j] as Atom).text === ',')) ? null : { ...place, siteAtoms: [], sideAtoms: [] };
  }
  return null;
}
