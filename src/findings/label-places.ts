import { has, type Atom } from './atom';
import { gather, isPlace, range, type Extent, type Place } from './place';

export interface Labels {
  readonly atoms: ReadonlySet<number>;
  /** Places set by labels, from atom `at` on. */
  readonly set: readonly { readonly at: number; readonly place: Place }[];
}

/** `R deltoid: 4/5  L deltoid: 5/5`: what stands right behind a grade, with a side, is the next label. */
function isOwnItem(
  atoms: readonly Atom[],
  extents: readonly Extent[],
  start: number,
  colon: number,
): boolean {
  const isBehindGrade = extents.some(
    ({ anchor }) => anchor.grade !== null && anchor.valueAtoms.at(-1) === start - 1,
  );
  const item = atoms.slice(start, colon);
  return (
    isBehindGrade &&
    item[0]?.side !== null &&
    item.some(({ site }) => site !== null) &&
    item.every(isPlace)
  );
}

/** `RUE: 4/5`, `Left - tone up`: places before a colon with no statement between hold for what follows. */
export function labelPlaces(
  atoms: readonly Atom[],
  extents: readonly Extent[],
  before: Place,
): Labels {
  const taken = new Set<number>();
  const set: { at: number; place: Place }[] = [{ at: -1, place: before }];
  atoms.forEach((atom, i) => {
    if (!has(atom, 'colon') && !(has(atom, 'dash') && i <= 4)) return;
    let start = i;
    while (
      start > 0 &&
      !has(atoms[start - 1], 'clause') &&
      !has(atoms[start - 1], 'colon') &&
      (atoms[start - 1]?.text !== ',' || i <= 8) &&
      i - start < 8 &&
      !isOwnItem(atoms, extents, start, i)
    )
      start -= 1;
    const numbers = range(start, i).filter(
      (j) => isPlace(atoms[j] as Atom) && (atoms[j] as Atom).concept === null,
    );
    if (
      extents.some(({ anchor }) =>
        [
          ...anchor.valueAtoms,
          ...(anchor.valueAtoms.length === 0 ? [anchor.conceptAtom] : []),
        ].some((j) => j >= start && j < i),
      )
    )
      return;
    const sites = numbers.filter((j) => !extents.some(({ anchor }) => anchor.conceptAtom === j));
    if (numbers.length > 0 && sites.length === 0) return;
    if (sites.length === 0) {
      if (
        i <= 6 &&
        range(start, i).some((j) => /\p{L}{2}/u.test((atoms[j] as Atom).text)) &&
        range(start, i).every((j) => (atoms[j] as Atom).concept === null)
      )
        set.push({ at: i, place: before });
      return;
    }
    sites.forEach((j) => taken.add(j));
    set.push({ at: i, place: gather(atoms, sites) });
  });
  return { atoms: taken, set };
}
