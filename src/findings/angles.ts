import { copyOf, has, type Atom } from './atom';
import { conceptOf } from './topics';

/**
 * Takes their grades from numbers that are angles: behind `R1` of a Tardieu scale, and all behind a range of movement
 * (`PROM: ankle DF to +5`) until something else is examined.
 * @param inRange the heading above is a range of movement
 */
export function withoutAngles(atoms: readonly Atom[], inRange: boolean): readonly Atom[] {
  if (!atoms.some(couldBeAngle)) return atoms;
  let range = inRange;
  return atoms.map((atom, i) => {
    if (has(atom, 'range')) range = isLabel(atoms, i);
    else if (endsRange(atom) && !(atom.text === ';' && isOfSentence(atoms))) range = false;
    const isAngle = couldBeAngle(atom) && (range || followsAngle(atoms, i));
    if (!isAngle) return atom;
    const other = copyOf(atom);
    other.grade = null;
    return other;
  });
}

/** `ROM: …` is about ranges to its end, `ROM full, hip flexion 4` only as far as its own value. */
function isLabel(atoms: readonly Atom[], i: number): boolean {
  const end = atoms.findIndex((atom, n) => n > i && (has(atom, 'colon') || atom.text === ','));
  const own = atoms.slice(i + 1, end < 0 ? atoms.length : end);
  return (
    !own.some((atom) => atom.values.length > 0 && atom.site === null) || has(atoms[end], 'colon')
  );
}

function endsRange(atom: Atom): boolean {
  const found = conceptOf(atom);
  return atom.text === ';' || (found !== null && atom.site === null);
}

/** `Range: popliteal angle 50; dorsiflexion 0`: the whole sentence is about ranges. */
const isOfSentence = (atoms: readonly Atom[]): boolean =>
  has(atoms[0], 'range') && has(atoms[1], 'colon');

/** A number without `/5`, and no count of beats. */
function couldBeAngle({ grade }: Atom): boolean {
  return (
    grade !== null &&
    grade.scale === null &&
    (grade.form === 'single' || grade.form === 'range' || grade.form === 'pair') &&
    grade.parts.every(({ written }) => /\d/u.test(written))
  );
}

/** Nothing but small words and a side between the number and what is measured in degrees. */
function followsAngle(atoms: readonly Atom[], i: number): boolean {
  for (let n = i - 1; n >= 0 && n >= i - 4; n -= 1) {
    const atom = atoms[n] as Atom;
    if (has(atom, 'angle')) return true;
    if (!(
      has(atom, 'colon') ||
      has(atom, 'preposition') ||
      has(atom, 'filler') ||
      atom.side !== null
    ))
      return false;
  }
  return false;
}
