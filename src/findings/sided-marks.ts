import { textAt } from '../language/word-at';
import type { ValueId } from '../vocabulary/reader-rows';
import { copyOf, has, type Atom } from './atom';
import { conceptOf, REFLEX } from './topics';

const MARK = /^[+\-–—−]$/u;
const HOLDING: readonly ValueId[] = ['positive'];
const NEGATIVE: readonly ValueId[] = ['negative'];
const ABSENT: readonly ValueId[] = ['absent'];
const NONE_OF: ReadonlySet<never> = new Set<never>();

/** `Babinski R+ L-`, `Hoffmann +R -L`, `Fasc: R delt +, L delt -`: plus and minus beside each side hold and deny the sign before. */
export function withSidedMarks(atoms: Atom[]): Atom[] {
  const found = new Map<number, boolean>();
  atoms.forEach((atom, i) => {
    const row = conceptOf(atom) ?? (atom.site?.row.kind === 'reflex' ? REFLEX() : null);
    if (row === null || !(row.kind === 'sign' || row.group === 'reflex')) return;
    const holds = row.kind === 'sign' || row.id === 'plantar';
    for (const mark of marksBehind(atoms, i)) found.set(mark, holds);
  });
  if (found.size === 0) return atoms;
  return atoms.map((atom, i) => {
    const isSign = found.get(i);
    // `KJ R+`: one plus
    if (isSign === undefined || (!isSign && atom.text === '+')) return atom;
    const other = copyOf(atom);
    other.grade = null;
    other.values = atom.text === '+' ? HOLDING : isSign ? NEGATIVE : ABSENT;
    other.roles = NONE_OF;
    return other;
  });
}

/** The marks of at least two sides behind a sign, all behind or all before their side; none where anything else stands there. */
function marksBehind(atoms: readonly Atom[], concept: number): readonly number[] {
  const marks: number[] = [];
  let isBefore: boolean | null = null;
  for (let i = has(atoms[concept + 1], 'colon') ? concept + 2 : concept + 1; i < atoms.length;) {
    const leads = MARK.test(textAt(atoms, i));
    const side = leads ? i + 1 : i;
    if (!isOneSide(atoms[side]) || (isBefore ?? leads) !== leads) break;
    isBefore = leads;
    const mark = leads ? i : markAfter(atoms, side);
    if (mark < 0) break;
    marks.push(mark);
    i = Math.max(mark, side) + 1;
    while (/^(?:[,;/]|and)$/iu.test(textAt(atoms, i))) i += 1;
  }
  return marks.length >= 2 ? marks : [];
}

const isOneSide = (atom: Atom | undefined): boolean =>
  atom?.side === 'left' || atom?.side === 'right';

/** The mark behind a side, or behind the site that it is of; -1 for none. */
function markAfter(atoms: readonly Atom[], side: number): number {
  const next = atoms[side + 1]?.site === null ? side + 1 : side + 2;
  return MARK.test(textAt(atoms, next)) ? next : -1;
}
