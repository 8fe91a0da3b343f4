import type { ConceptRow } from '../vocabulary/reader-rows';
import { textAt, wordAt } from '../language/word-at';
import { has, type Atom } from './atom';
import {
  addValue,
  agrees,
  equalBefore,
  isOfName,
  near,
  placeFollows,
  type Anchor,
  type Draft,
} from './draft';
import type { GradeMatch, GradePart } from './grade';
import { conceptOfGrade } from './grade-concept';
import { GRADED_SIGNS } from './graded-concepts';
import { concept } from './lexicon';
import { powerSign } from './meaning';
import { isPlace } from './place';
import { readRaisedTone } from './raised-tone';
import { conceptOf } from './topics';

/** Reads the grade at atom `i`: finds whose it is. */
export function readGrade(draft: Draft, i: number, grade: GradeMatch): void {
  if (readRaisedTone(draft, i) || isOfName(draft, i)) return;
  if (readMuteSole(draft, i, grade)) return;
  const row = conceptOfGrade(draft, i, grade);
  // `fibs 2+ deltoid`: another topic's grade
  if (
    row === null ||
    (row.atom < 0 &&
      has(wordAt(draft.atoms, i - 1), 'other') &&
      !has(wordAt(draft.atoms, i - 1), 'filler'))
  )
    return;
  const { concept: found, atom: at } = row;
  if (at >= 0) {
    const open = draft.anchors.find(
      (anchor) =>
        anchor.conceptAtom === at &&
        anchor.concept === found &&
        anchor.grade === null &&
        (near(draft, anchor, i) ||
          anchor.valueAtoms.length === 0 ||
          (anchor.value !== null && (inBrackets(draft, i) || isAt(draft, anchor, i)))) &&
        (anchor.value === null || agreesGrade(anchor, grade)),
    );
    if (open !== undefined) {
      open.grade = grade;
      open.valueAtoms.push(i);
      return;
    }
  }
  const weak = weakBefore(draft, found, i) ?? ofBracket(draft, i);
  if (weak !== null && powerSign(worstOf(grade)) === 'weakness') {
    weak.grade = grade;
    weak.valueAtoms.push(i);
    return;
  }
  const equal = equalBefore(draft, found, i);
  if (equal !== null && !placeFollows(draft, i)) {
    equal.grade = grade;
    equal.valueAtoms.push(i);
    equal.symmetric = true;
    return;
  }
  draft.anchors.push({
    concept: found,
    conceptAtom: at,
    value: null,
    grade,
    valueAtoms: [i],
    symmetric: false,
    repeats:
      at >= 0 &&
      draft.anchors.some(
        ({ conceptAtom, valueAtoms }) => conceptAtom === at && valueAtoms.length > 0,
      ),
  });
  if (found.id === 'power' || found.id === 'reflex') draft.topic = found;
  // `legs 4/5, arms normal`
  const isOutOfFive = grade.form === 'of-five' || grade.scale === 'mrc';
  if (found.id === 'power' && isOutOfFive) draft.ownTopic = true;
}

/**
 * The statement without a grade that a grade of power behind it is of: `hip flexion was weak, 3/5`, `wrist drop, 1/5`, `power was weak (3/5)`, `reduced,
 * being rated as 3/5`; null where the grade has a place of its own.
 */
function weakBefore(draft: Draft, found: ConceptRow, i: number): Anchor | null {
  const last = draft.anchors.at(-1);
  const at = last?.valueAtoms.at(-1) ?? last?.conceptAtom;
  if (last === undefined || at === undefined || last.grade !== null || found.group !== 'power')
    return null;
  if (last.concept.group !== 'power' || at >= i) return null;
  if (at === i - 2 && inBrackets(draft, i)) return last;
  if (!GRADED_SIGNS.has(last.concept.id) && !isRated(draft, at, i)) return null;
  const follows = at === i - 2 && textAt(draft.atoms, i - 1) === ',';
  return (follows || isRated(draft, at, i)) && !placeFollows(draft, i) ? last : null;
}

/** `weakness of left ankle dorsiflexion (MRC grade 2)` */
function ofBracket({ atoms, anchors }: Draft, i: number): Anchor | null {
  const last = anchors.at(-1);
  if (last?.concept.id !== 'weakness' || last.grade !== null || last.conceptAtom >= i - 2)
    return null;
  const isAlone =
    has(wordAt(atoms, i - 2), 'open') &&
    has(atoms[i + 1], 'close') &&
    conceptOf(wordAt(atoms, i - 1))?.id === 'power';
  const isApart = atoms
    .slice(last.conceptAtom, i - 2)
    .some((atom) => has(atom, 'clause') || has(atom, 'open') || atom.text === ',');
  return isAlone && !isApart ? last : null;
}

const RATED = /^(?:rated|graded|scored|scoring|measuring|which)$/iu;

/** `reduced, being rated as`, `diminished proximally and rated at`, `of the hip abductors, which were` */
function isRated({ atoms }: Draft, at: number, i: number): boolean {
  const between = atoms.slice(at + 1, i);
  return (
    between.some(({ text }) => RATED.test(text)) &&
    between.every(
      (atom) =>
        has(atom, 'filler') ||
        has(atom, 'preposition') ||
        isPlace(atom) ||
        RATED.test(atom.text) ||
        /^(?:,|and|being|(?:proxim|dist)ally)$/iu.test(atom.text),
    )
  );
}

const worstOf = ({ parts }: GradeMatch): GradePart =>
  parts.reduce((worst, part) => (part.value < worst.value ? part : worst));

/** `hyperactive on the right at 3+` */
function isAt({ atoms }: Draft, { valueAtoms }: Anchor, i: number): boolean {
  const between = atoms.slice((valueAtoms.at(-1) ?? i) + 1, i);
  return (
    /^at$/iu.test(textAt(atoms, i - 1)) &&
    between.every(
      (atom) =>
        atom.side !== null || atom.site !== null || has(atom, 'filler') || has(atom, 'preposition'),
    )
  );
}

/** `strength was reduced in the iliopsoas (4/5)`: the bracket holds the grade alone. */
function inBrackets(draft: Draft, i: number): boolean {
  return has(wordAt(draft.atoms, i - 1), 'open') && has(draft.atoms[i + 1], 'close');
}

function agreesGrade(anchor: Anchor, grade: GradeMatch): boolean {
  const probe: Anchor = { ...anchor, grade };
  return anchor.value !== null && agrees(probe, anchor.value);
}

/** `plantars 0`: no response. */
function readMuteSole(draft: Draft, i: number, { form, parts }: GradeMatch): boolean {
  const at = has(wordAt(draft.atoms, i - 1), 'colon') ? i - 2 : i - 1;
  const sole = wordAt(draft.atoms, at)?.site?.row.id === 'plantar-reflex';
  if (!sole || form !== 'single' || parts[0]?.value !== 0) return false;
  addValue(draft, concept('plantar'), at, i, { ...(draft.atoms[i] as Atom), values: ['absent'] });
  return true;
}
