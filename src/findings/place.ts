import type { Side } from '../vocabulary/ids';
import type { SiteRow } from '../vocabulary/site-rows';
import { has, type Atom, type SiteMention } from './atom';
import { bodySide } from './atoms';
import type { Anchor } from './draft';
import { ONE_SIDE, type SideOf, sidesOfSites } from './site-sides';
import { wordAt } from '../language/word-at';

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
  /** Empty where `side` holds for all sites. */
  readonly sideOf: SideOf;
}

/** A place that is the same until it is changed. All have one shape. */
export function copyOf(place: Place): { -readonly [Part in keyof Place]: Place[Part] } {
  const { sites, side, weak, whole, siteAtoms, sideAtoms, sideOf } = place;
  return { sites, side, weak, whole, siteAtoms, sideAtoms, sideOf };
}

/** A place with other sites and another side. */
export function placed(place: Place, sites: Place['sites'], side: Place['side']): Place {
  const other = copyOf(place);
  other.sites = sites;
  other.side = side;
  return other;
}

export const NOWHERE: Place = {
  sites: [],
  side: null,
  weak: false,
  whole: false,
  siteAtoms: [],
  sideAtoms: [],
  sideOf: ONE_SIDE,
};

export interface Extent {
  readonly anchor: Anchor;
  readonly lo: number;
  readonly hi: number;
}

/** A place atom: a site, a side, `throughout`. */
export const isPlace = (atom: Atom): boolean =>
  atom.site !== null || atom.side !== null || has(atom, 'whole');

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

export function boundary(
  atoms: readonly Atom[],
  from: number,
  to: number,
): 'none' | 'list' | 'clause' {
  let found: 'none' | 'list' | 'clause' = 'none';
  for (let j = from + 1; j < to; j += 1) {
    const atom = atoms[j] as Atom;
    if (has(atom, 'clause')) return 'clause';
    if (has(atom, 'separator') || has(atom, 'dash')) found = 'list';
  }
  return found;
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
  const sideOf = said.size > 1 ? sidesOfSites(atoms, numbers) : ONE_SIDE;
  const half = bodySide();
  if (sideOf.has(half) && !sites.includes(half)) sites.push(half);
  const implied = mentions.some(
    ({ plural, row }, n) => (plural && !joined(atoms, siteAtoms, n)) || row.side === 'bilateral',
  )
    ? 'bilateral'
    : null;
  const weak =
    said.size === 0 &&
    mentions.length > 0 &&
    mentions.every(({ row }) => row.id === 'all-four-limbs') &&
    // `in all four limbs` is of both sides, whatever the sentence is about
    !siteAtoms.some((i) => /\b(?:all|four|4)\b|[x×] ?4/iu.test((atoms[i] as Atom).text));
  const side: Side | null =
    said.has('bilateral') || said.size > 1 ? 'bilateral' : ([...said][0] ?? implied);
  return {
    sites,
    side,
    weak,
    whole: numbers.some((i) => has(atoms[i], 'whole')),
    siteAtoms,
    sideAtoms,
    sideOf,
  };
}

/** `knee and ankle reflexes`: the plural is of two reflexes, not of two sides. */
function joined(atoms: readonly Atom[], siteAtoms: readonly number[], n: number): boolean {
  const [at, earlier] = [siteAtoms[n] as number, wordAt(siteAtoms, n - 1)];
  const row = (atoms[at] as Atom).site?.row;
  if (
    row?.kind !== 'reflex' ||
    earlier === undefined ||
    (atoms[earlier] as Atom).site?.plural === true
  )
    return false;
  return range(earlier + 1, at).every((j) => has(atoms[j], 'separator')) && at > earlier + 1;
}
