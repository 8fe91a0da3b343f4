import type { ConceptRow } from '../vocabulary/reader-rows';
import { textAt, wordAt } from '../language/word-at';
import type { Atom } from './atom';
import { siteNear, type Draft } from './draft';
import type { GradeMatch } from './grade';
import { concept } from './lexicon';
import { conceptOf } from './topics';

/** Items of the NIH stroke scale for face, arm and leg: above nought is weakness. */
export function nihss(
  draft: Draft,
  i: number,
  grade: GradeMatch,
): { concept: ConceptRow; atom: number } | null {
  if (isTotal(draft.atoms, i)) return null;
  const near = siteNear(draft, i);
  const limb = near !== null && (near.id === 'arm' || near.id === 'leg' || near.id === 'face');
  // `arm drift 1`: the item's name
  const last = draft.anchors.at(-1);
  const isName = last?.conceptAtom === i - 1 && last.valueAtoms.length === 0;
  if (limb && isName && last.concept.group === 'power') draft.anchors.pop();
  return limb && grade.form === 'single' && (grade.parts[0]?.value ?? 0) > 0
    ? { concept: concept('nihss'), atom: -1 }
    : null;
}

/** `NIHSS 5: facial palsy 2`, `NIHSS on arrival 5` */
function isTotal(atoms: readonly Atom[], i: number): boolean {
  let j = i - 1;
  while (j >= i - 4 && /^\p{L}/u.test(textAt(atoms, j)) && conceptOf(atoms[j]) === null) j -= 1;
  return (
    conceptOf(wordAt(atoms, j))?.id === 'nihss' &&
    atoms.slice(j, i).every(({ site, side }) => site === null && side === null)
  );
}
