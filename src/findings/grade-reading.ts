import type { ConceptRow } from '../vocabulary/reader-rows';
import type { SiteRow } from '../vocabulary/site-rows';
import {
  addValue,
  agrees,
  equalBefore,
  isOfName,
  itemIsBare,
  near,
  placeFollows,
  placeNear,
  restNear,
  siteAtomNear,
  siteNear,
  speaksOfPower,
  type Anchor,
  type Draft,
} from './draft';
import { has, type Atom } from './atom';
import type { GradeMatch, GradePart } from './grade';
import { concept } from './lexicon';
import { powerSign } from './meaning';
import { isPlace } from './place';
import { readRaisedTone } from './raised-tone';
import { conceptLeft, conceptOf, conceptRight, hasOwnValue, POWER, REFLEX } from './topics';
import { textAt, wordAt } from '../language/word-at';

/** `elbow extension 3+` is power, where `triceps 3+` may be its reflex. */
const MOVEMENT = /flex|exten|duct|rotat|nation|version|elevat|oppos|shrug|grip|raise/iu;

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

/** Signs that are themselves what a grade of power is of; a drift is another test. */
const GRADED_SIGNS: ReadonlySet<string> = new Set(
  'weakness hemiparesis paraparesis quadriparesis brachial-paresis foot-drop'.split(' '),
);

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

/** Whose grade it is: said in words, by the form, by the site next to it, or by what the text is about. */
function conceptOfGrade(
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

/** `plantars 0`: no response. */
function readMuteSole(draft: Draft, i: number, { form, parts }: GradeMatch): boolean {
  const at = has(wordAt(draft.atoms, i - 1), 'colon') ? i - 2 : i - 1;
  const sole = wordAt(draft.atoms, at)?.site?.row.id === 'plantar-reflex';
  if (!sole || form !== 'single' || parts[0]?.value !== 0) return false;
  addValue(draft, concept('plantar'), at, i, { ...(draft.atoms[i] as Atom), values: ['absent'] });
  return true;
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

/** Items of the NIH stroke scale for face, arm and leg: above nought is weakness. */
function nihss(
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

/** Reflexes of which a grade says whether they are brisk, or there at all. */
const SPECIAL: ReadonlySet<string> = new Set(['jaw-jerk', 'abdominal', 'sacral']);

/** A sign of tone or bulk, which plus marks behind it grade. */
const isMarked = ({ id, kind, group }: ConceptRow): boolean =>
  kind === 'sign' && (group === 'bulk' || group === 'tone') && id !== 'fasciculations';

/** Whether a grade of this form can be said of the concept. */
function graded(row: ConceptRow, grade: GradeMatch): boolean {
  if (row.id === 'reflex' || row.id === 'finger-jerk')
    return grade.form !== 'of-five' && grade.scale !== 'mrc';
  if (row.id === 'power') return true;
  if (row.id === 'ashworth') return true;
  if (SPECIAL.has(row.id)) return grade.form === 'single' && grade.scale === null;
  // `wasting ++`, `spasticity +`
  if (row.id === 'rigidity')
    return grade.form === 'single' && grade.scale === null && (grade.parts[0]?.value ?? 5) <= 4;
  if (isMarked(row))
    return grade.form === 'single' && grade.parts[0]?.written.startsWith('+') === true;
  if (row.id === 'fasciculations') return grade.form === 'single' || grade.form === 'range';
  if (GRADED_SIGNS.has(row.id) || row.id === 'motor-deficit')
    return grade.form === 'of-five' || grade.scale === 'mrc';
  if (row.group === 'reflex' && row.kind === 'sign')
    return (
      (grade.form === 'single' || grade.form === 'pair') &&
      grade.parts.every(({ written }) => written.startsWith('+'))
    );
  return false;
}

const areMarks = ({ parts }: Pick<GradeMatch, 'parts'>): boolean =>
  parts.every(({ written }) => written.startsWith('+'));

/** `biceps 2+/2+`, and `3+/3+` beside a reflex that is named as such. */
function areReflexes({ atoms }: Draft, { parts }: GradeMatch): boolean {
  if (areMarks({ parts })) return true;
  if (!parts.every(({ sign, value }) => sign === 'plus' && value < 4)) return false;
  return (
    parts.every(({ value }) => value < 3) ||
    atoms.some((atom) => conceptOf(atom)?.group === 'reflex')
  );
}

/** Muscles with a reflex that is named as such where it is meant. */
const SELDOM_TAPPED: ReadonlySet<string> = new Set(['deltoid', 'pectoralis']);

/** `quads 4+, knee jerk reduced`: the reflex has a name of its own beside it. */
const isNamedApart = ({ atoms }: Draft, { reflex }: SiteRow): boolean =>
  reflex !== undefined && atoms.some(({ site }) => site?.row.id === reflex);

/** `hip flexion 4; knees 3+ with spread`: a reflex beside its sign. */
const spreads = ({ atoms }: Draft, i: number): boolean =>
  conceptOf(atoms[i + 1])?.group === 'reflex' || conceptOf(atoms[i + 2])?.group === 'reflex';

/** `PF 4`, `iliopsoas 4+` after a sentence on jerks: a movement that no reflex is named by. */
const isNamedByLetters = (atom: Atom | null, { kind, reflex }: SiteRow): boolean =>
  kind === 'movement' && (reflex === undefined || /^\p{Lu}{2,3}$/u.test(atom?.text ?? ''));

/** A muscle or movement without a reflex of its own has a grade in the sentence. */
const gradesMuscle = ({ atoms }: Draft): boolean =>
  atoms.some(
    ({ site }, i) =>
      (site?.row.kind === 'muscle' || site?.row.kind === 'movement') &&
      site.row.reflex === undefined &&
      (atoms[i + 1]?.grade ?? null) !== null,
  );

/** The nearest site decides: a muscle's grade is power, a tendon's a reflex; among reflexes every site is one. */
function conceptBySite(draft: Draft, i: number, grade: GradeMatch): ConceptRow | null {
  const named = siteAtomNear(draft, i);
  const near = named?.site?.row ?? null;
  if (near === null) return null;
  const plus = grade.parts.some((part) => part.sign === 'plus');
  const minus = grade.parts.some((part) => part.sign === 'minus');
  const about = draft.topic?.group ?? (speaksOfPower(draft) ? 'power' : undefined);
  const movement =
    (near.kind === 'muscle' || near.kind === 'movement') && MOVEMENT.test(named?.text ?? '');
  if ((movement || isNamedByLetters(named, near)) && !draft.labelled) return POWER();
  // `Legs 5` after a sentence on jerks: no reflex has that grade, and a limb's bare number is its power
  const carried = !draft.ownTopic && !draft.labelled;
  const bare = (grade.form === 'single' || grade.form === 'course') && !plus && !minus;
  if (bare && near.kind === 'limb' && (carried || grade.parts.every(({ value }) => value >= 5)))
    return POWER();
  if (near.kind === 'reflex') return grade.form === 'of-five' ? null : REFLEX();
  if (grade.form === 'of-five') return POWER();
  // `Hoffmann L+. Tri 4+, IO 4`: no reflex is named by the one, nor meant by the other
  if (about === 'reflex' && !draft.labelled && !draft.ownTopic && gradesMuscle(draft))
    return POWER();
  if (about === 'reflex' && !minus)
    return near.reflex !== undefined ||
      near.kind === 'limb' ||
      near.kind === 'body' ||
      near.kind === 'joint'
      ? REFLEX()
      : null;
  if (near.kind === 'muscle' || near.kind === 'movement') {
    if (about === 'power' || minus || MOVEMENT.test(named?.text ?? '')) return POWER();
    const isTendon = near.reflex !== undefined && !SELDOM_TAPPED.has(near.id);
    if (isNamedApart(draft, near)) return POWER();
    const isPair = grade.form === 'pair' && !areReflexes(draft, grade);
    if (isTendon && (plus || grade.form === 'of-four') && !isPair) return REFLEX();
    if (grade.form === 'of-four') return null;
    return POWER();
  }
  if (about === 'power' && !spreads(draft, i)) return POWER();
  return near.kind === 'joint' &&
    near.reflex !== undefined &&
    plus &&
    (grade.form === 'single' || areMarks(grade)) &&
    itemIsBare(draft, i)
    ? REFLEX()
    : null;
}
