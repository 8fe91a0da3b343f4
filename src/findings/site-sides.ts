import type { Side } from '../vocabulary/ids';
import type { SiteRow } from '../vocabulary/site-rows';
import type { Atom } from './atom';
import { bodySide } from './atoms';

/** The side of each site, where the words give them different ones. */
export type SideOf = ReadonlyMap<SiteRow, Side>;

export const ONE_SIDE: SideOf = new Map();

/**
 * The side of each site, where a statement's words name both sides: `the left face and right arm and leg`, `the face on the left,
 * arm and leg on the right`. The first of them tells whether the sides stand before their sites or behind.
 *
 * @param numbers those of the atoms that name sites and sides, in the order of the text
 */
export function sidesOfSites(atoms: readonly Atom[], numbers: readonly number[]): SideOf {
  const named = numbers.map((i) => atoms[i] as Atom);
  const first = named.find(({ site, side }) => site !== null || side !== null);
  const before = first !== undefined && first.side !== null;
  const found = new Map<SiteRow, Side>();
  const add = (row: SiteRow, side: Side): void => {
    const known = found.get(row);
    found.set(row, known === undefined || known === side ? side : 'bilateral');
  };
  named.forEach(({ site, side, body }, n) => {
    const sided = before ? named.slice(0, n + 1).reverse() : named.slice(n);
    const own = side ?? (sided.find((one) => one.side !== null) ?? lastSided(named))?.side ?? null;
    if (site !== null && own !== null) add(site.row, own);
    // `the right side of the body and the left face`
    if (body && side !== null && isOfTheBody(atoms, numbers[n]!)) add(bodySide(), side);
  });
  return new Set(found.values()).size > 1 ? found : ONE_SIDE;
}

const isOfTheBody = (atoms: readonly Atom[], i: number): boolean =>
  atoms.slice(i, i + 4).some(({ text }) => /\bbody$/iu.test(text));

const lastSided = (named: readonly Atom[]): Atom | undefined =>
  named.findLast(({ side }) => side !== null);
