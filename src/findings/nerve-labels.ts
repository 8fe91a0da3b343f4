import { copyOf, has, type Atom } from './atom';
import { conceptOf } from './topics';

const FACIAL_NERVE = /^(?:(?:cn )?viith|(?:cn )?vii|cn ?7)$/iu;
/** How far behind the nerve its weakness may stand (`CN VII: mild R LMN pattern weakness`). */
const REACH = 8;

/** The number of the facial nerve is a place only where a weakness follows: not in `VII symmetric, strength 5/5`. */
export function withoutIdleNerves(atoms: readonly Atom[]): readonly Atom[] {
  if (!atoms.some(isNerve)) return atoms;
  return atoms.map((atom, i) => {
    if (!isNerve(atom) || isWeak(atoms, i)) return atom;
    const other = copyOf(atom);
    other.site = null;
    return other;
  });
}

const isNerve = ({ site, text }: Atom): boolean => site !== null && FACIAL_NERVE.test(text);

function isWeak(atoms: readonly Atom[], i: number): boolean {
  for (const atom of atoms.slice(i + 1, i + REACH)) {
    const found = conceptOf(atom);
    if (found !== null) return found.group === 'power' && found.kind === 'sign';
    if (has(atom, 'clause') || has(atom, 'separator')) return false;
    if (atom.values.length > 0 && !has(atom, 'filler')) return atom.values.includes('weak');
  }
  return false;
}
