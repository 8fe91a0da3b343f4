import { textAt, wordAt } from '../language/word-at';
import type { ConceptRow } from '../vocabulary/reader-rows';
import { has, type Atom } from './atom';
import type { Draft } from './draft';
import { conceptOf, hasOwnValue } from './topics';

/** Of a concept to the left and one to the right, the one the value is said of; -1 for none. */
export function choose(draft: Draft, i: number, left: number, right: number): number {
  const text = (draft.atoms[i] as Atom).text.toLowerCase();
  if (text === 'no' || text === 'nil' || text === 'none' || text === 'zero')
    return chooseNo(draft, i, left, right);
  if (right < 0) return left;
  if (left < 0) return right;
  const leftTaken = draft.anchors.some(
    (anchor) => anchor.conceptAtom === left && anchor.valueAtoms.length > 0,
  );
  if (!leftTaken && hasOwnValue(draft.atoms, right)) return left;
  if (!leftTaken && isOfQualityBefore(draft.atoms, left, i, right)) return left;
  return right;
}

/** `reflexes brisk in wasted limbs`, `reflexes increased with spread`: the quality's own value, and a sign of its own behind it. */
function isOfQualityBefore(
  atoms: readonly Atom[],
  left: number,
  i: number,
  right: number,
): boolean {
  const [before, behind] = [conceptOf(atoms[left]), conceptOf(atoms[right])];
  const isApart = /^with\b/iu.test(textAt(atoms, right)) || before?.group !== behind?.group;
  return (
    isApart &&
    before?.kind === 'quality' &&
    behind?.kind === 'sign' &&
    atoms.slice(left + 1, i).every((atom) => has(atom, 'filler'))
  );
}

/** `Clonus: no`, `wasting nil`; `no ankle jerks`, where the quality has no other value. */
function chooseNo(draft: Draft, i: number, left: number, right: number): number {
  // `no wasting no fasciculations`: it denies what follows
  const denies =
    conceptOf(draft.atoms[i + 1]) !== null &&
    !has(wordAt(draft.atoms, i - 1), 'colon') &&
    !has(wordAt(draft.atoms, i - 1), 'dash');
  if (
    left >= 0 &&
    !denies &&
    !deniesNext(draft, i, left) &&
    (left === i - 1 || (left < i - 1 && draft.atoms.slice(left + 1, i).every(isLeader)))
  )
    return left;
  if (
    right < 0 ||
    conceptOf(draft.atoms[right])?.kind !== 'quality' ||
    hasOwnValue(draft.atoms, right)
  )
    return -1;
  for (let j = i + 1; j < right; j += 1) if ((draft.atoms[j] as Atom).values.length > 0) return -1;
  return right;
}

/** What leads from a label to its value: `Clonus: no`, `Clonus.....: none`. */
const isLeader = (atom: Atom): boolean =>
  has(atom, 'colon') || has(atom, 'dash') || /^\.{2,}$/u.test(atom.text);

/**
 * `Power: no weakness`, `Tone: no concerns`: behind a quality's label `no` goes with the words that follow, and is a value only where
 * none do.
 */
export function deniesNext({ atoms }: Draft, i: number, left: number): boolean {
  if ((atoms[i] as Atom).text.toLowerCase() !== 'no') return false;
  const next = atoms[i + 1];
  const label = conceptOf(wordAt(atoms, left));
  // `Reflexes: no R biceps`
  if (label?.kind !== 'quality' || label.group === 'reflex') return false;
  return next !== undefined && /^\p{L}/u.test(next.text) && !has(next, 'separator');
}

/** `normal bulk and tone`, `tone and bulk are normal`: one value, several concepts, as long as none has a value of its own. */
export function coordinated(
  draft: Draft,
  i: number,
  first: number,
  accept: (row: ConceptRow) => boolean,
): number[] {
  const found = [first];
  const step = first > i ? 1 : -1;
  let separated = false;
  for (
    let j = first + step;
    j >= 0 && j < draft.atoms.length && Math.abs(j - first) < 9;
    j += step
  ) {
    const atom = draft.atoms[j] as Atom;
    const row = conceptOf(atom);
    if (row !== null) {
      if (!separated || !accept(row) || row.id === 'motor' || isDenied(draft.atoms, j)) break;
      if (
        step > 0
          ? hasOwnValue(draft.atoms, j)
          : draft.anchors.some((anchor) => anchor.conceptAtom === j && anchor.valueAtoms.length > 0)
      )
        break;
      const model = conceptOf(draft.atoms[first]) as ConceptRow;
      if (row.kind === 'sign' && (model.kind === 'quality' || model.group !== row.group)) break;
      found.push(j);
      separated = false;
      continue;
    }
    if (has(atom, 'separator')) {
      separated = true;
      continue;
    }
    if (has(atom, 'other') && separated) {
      separated = false;
      continue;
    }
    if (step < 0 && separated && (atom.site !== null || has(atom, 'preposition'))) continue;
    if (isSameSiteAgain(draft.atoms, j)) continue;
    if (atom.grade !== null || atom.values.length > 0 || has(atom, 'clause') || has(atom, 'colon'))
      break;
    if (step < 0 && /^(?:is|are|was|were)$/iu.test(atom.text)) break;
    if (!(has(atom, 'filler') || atom.side !== null)) break;
  }
  return found;
}

/** `no clonus, Babinski negative`: a sign that is denied already. */
const isDenied = (atoms: readonly Atom[], j: number): boolean =>
  conceptOf(atoms[j])?.kind === 'sign' && /^(?:no|nil|without)$/iu.test(textAt(atoms, j - 1));

/** `arm strength and arm reflexes` */
function isSameSiteAgain(atoms: readonly Atom[], j: number): boolean {
  const { site, concept: row } = atoms[j] as Atom;
  return (
    site !== null &&
    row === null &&
    /^(?:and|&)$/iu.test(textAt(atoms, j - 1)) &&
    atoms.slice(0, j - 1).some((other) => other.site?.row === site.row)
  );
}
