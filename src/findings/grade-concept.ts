import type { ConceptRow } from '../vocabulary/reader-rows';
import { textAt } from '../language/word-at';
import { has, type Atom } from './atom';
import { itemIsBare, placeFollows, placeNear, restNear, type Anchor, type Draft } from './draft';
import type { GradeMatch } from './grade';
import { conceptBySite } from './grade-by-site';
import { areMarks, graded, isMarked, SPECIAL } from './graded-concepts';
import { concept } from './lexicon';
import { nihss } from './nihss-items';
import { conceptLeft, conceptOf, conceptRight, hasOwnValue, POWER, REFLEX } from './topics';

/** Whose grade it is: said in words, by the form, by the site next to it, or by what the text is about. */
export function conceptOfGrade(
  draft: Draft,
  i: number,
  grade: GradeMatch,
): { concept: ConceptRow; atom: number } | null {
  const { atoms } = draft;
  // `foot drop + wasted calves`: the mark joins
  const joins = textAt(atoms, i) === '+' && conceptOf(atoms[i + 1])?.kind === 'sign';
  const accept = (row: ConceptRow): boolean => graded(row, grade) && !(joins && isMarked(row));
  const any = (): boolean => true;
  if (grade.scale === 'beats') {
    const near = [conceptRight(atoms, i, any), conceptLeft(atoms, i, any)].find(
      (j) => j >= 0 && conceptOf(atoms[j])?.sign === 'clonus',
    );
    if (near !== undefined) return { concept: conceptOf(atoms[near]) as ConceptRow, atom: near };
    const clonus = draft.anchors.findLast((anchor) => anchor.concept.sign === 'clonus');
    if (clonus === undefined) return null;
    const last = clonus.valueAtoms.at(-1) ?? clonus.conceptAtom;
    const apart =
      placeFollows(draft, i) ||
      isOtherSide(draft, clonus, i) ||
      draft.atoms.slice(last + 1, i).some((atom) => atom.text === ';');
    if (clonus.grade === null && !apart) {
      clonus.grade = grade;
      clonus.valueAtoms.push(i);
      return null;
    }
    return { concept: clonus.concept, atom: -1 };
  }
  const scale = scaleBehind(atoms, i);
  if (scale !== null) return { concept: scale, atom: -1 };
  if (isOfPain(draft, i)) return null;
  if (draft.topic?.id === 'nihss' && grade.form !== 'of-five') return nihss(draft, i, grade);
  if (draft.topic?.id === 'ashworth' && grade.form !== 'of-five' && itemIsBare(draft, i))
    return { concept: draft.topic, atom: -1 };
  const right = signInBracket(atoms, i, conceptRight(atoms, i, accept));
  if (right >= 0 && right <= i + 4 && !hasOwnValue(atoms, right))
    return { concept: conceptOf(atoms[right]) as ConceptRow, atom: right };
  const left = conceptLeft(atoms, i, accept);
  const bySite = conceptBySite(draft, i, grade);
  // `Rigidity: R arm 3, L 2, neck 1`
  const isOfRigidity = draft.recent?.id === 'rigidity' && graded(draft.recent, grade);
  if (left < 0 && right < 0 && isOfRigidity && !areMarks(grade) && itemIsBare(draft, i))
    return { concept: draft.recent as ConceptRow, atom: -1 };
  if (left >= 0) {
    const row = conceptOf(atoms[left]) as ConceptRow;
    if (!(
      bySite !== null &&
      bySite.id !== row.id &&
      row.kind === 'quality' &&
      grade.form === 'of-five'
    ))
      return { concept: row, atom: left };
  }
  if (right >= 0 && !hasOwnValue(atoms, right))
    return { concept: conceptOf(atoms[right]) as ConceptRow, atom: right };
  if (/^M/u.test(textAt(atoms, i)) && bySite === null && draft.topic?.group !== 'power')
    return null;
  if (isBesidePower(draft, i, grade)) return { concept: REFLEX(), atom: -1 };
  if (ofLabelOfTone(draft, grade)) return { concept: concept('ashworth'), atom: -1 };
  if (grade.form === 'of-five' && !(draft.topic?.id === 'reflex' && draft.labelled)) {
    return bySite !== null ||
      isFullAlone(draft, i, grade) ||
      draft.topic?.group === 'power' ||
      placeNear(draft, i) ||
      restNear(draft, i) ||
      atoms.some((atom) => conceptOf(atom) !== null)
      ? { concept: POWER(), atom: -1 }
      : null;
  }
  if (bySite !== null) return { concept: bySite, atom: -1 };
  const { topic } = draft;
  // `LL 0/5. Spasms ++`: power has no grade of plus marks
  const isMarks = topic?.id === 'power' && /^\+/u.test(grade.parts[0]?.written ?? '');
  if (isMarks) return null;
  if (topic !== null && !SPECIAL.has(topic.id) && graded(topic, grade) && itemIsBare(draft, i))
    return { concept: topic, atom: -1 };
  return null;
}

/** `grade 3 on the modified Ashworth scale` */
function scaleBehind(atoms: readonly Atom[], i: number): ConceptRow | null {
  if (!/^(?:on|of|by)$/iu.test(textAt(atoms, i + 1))) return null;
  const at = /^the$/iu.test(textAt(atoms, i + 2)) ? i + 3 : i + 2;
  const row = conceptOf(atoms[at]);
  return row?.id === 'ashworth' ? row : null;
}

/** `AJ +++ (clonus)`: the sign in the bracket has no such grade; -1 for it. */
function signInBracket(atoms: readonly Atom[], i: number, right: number): number {
  const isSign = conceptOf(atoms[right])?.kind === 'sign';
  return isSign && has(atoms[i + 1], 'open') ? -1 : right;
}

/** `pain score 4/5 L arm`, `pain 3/5`: of how much it hurts. */
function isOfPain({ atoms }: Draft, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 6); j -= 1) {
    const text = textAt(atoms, j);
    if (has(atoms[j], 'clause') || (atoms[j]?.concept ?? null) !== null) return false;
    const isScored =
      j === i - 1 || /^(?:score|scale|rating|level|nrs|vas|\()$/iu.test(textAt(atoms, j + 1));
    if (/^(?:pain|nrs|vas)$/iu.test(text)) return isScored;
  }
  return false;
}

/** `arms 5/5, 2+`: the second grade of a limb is that of its reflexes. */
function isBesidePower({ atoms }: Draft, i: number, { form, parts }: GradeMatch): boolean {
  const before = atoms[textAt(atoms, i - 1) === ',' ? i - 2 : i - 1];
  return (
    before?.grade?.form === 'of-five' &&
    form === 'single' &&
    parts.every(({ sign, value }) => sign === 'plus' && value < 5)
  );
}

/** `CN intact, MAE, 5/5`: an item of its own. */
function isFullAlone({ atoms }: Draft, i: number, { parts }: GradeMatch): boolean {
  const [before, after] = [atoms[i - 1], atoms[i + 1]];
  const isItem =
    /^[,:]$/u.test(before?.text ?? '') && (after === undefined || /^[,;.]$/u.test(after.text));
  return isItem && parts[0]?.value === 5 && atoms.some(({ text }) => EXAMINED.test(text));
}

/** Words of the examination: much else is counted out of five. */
const EXAMINED = /^(?:mae|exam|examination|neuro|neurological|cn|cns|motor)$/iu;

/** `Spasticity: adductors 2/2, gastroc 3`: no power, but a grade of the Ashworth scale. */
function ofLabelOfTone({ atoms }: Draft, { form, scale, parts }: GradeMatch): boolean {
  return (
    /^(?:spasticity|tone)$/u.test(conceptOf(atoms[0])?.id ?? '') &&
    has(atoms[1], 'colon') &&
    form !== 'of-five' &&
    scale === null &&
    parts.every(({ value }) => value <= 4)
  );
}

/** `clonus R sustained, L 2 beats` */
function isOtherSide({ atoms }: Draft, { conceptAtom, valueAtoms }: Anchor, i: number): boolean {
  const last = valueAtoms.at(-1);
  if (last === undefined || conceptAtom < 0) return false;
  const before = atoms.slice(conceptAtom, last).find(({ side }) => side !== null);
  const behind = atoms.slice(last + 1, i).find(({ side }) => side !== null);
  return before !== undefined && behind !== undefined && before.side !== behind.side;
}
