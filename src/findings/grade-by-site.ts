import type { ConceptRow } from '../vocabulary/reader-rows';
import type { SiteRow } from '../vocabulary/site-rows';
import type { Atom } from './atom';
import { itemIsBare, siteAtomNear, speaksOfPower, type Draft } from './draft';
import type { GradeMatch } from './grade';
import { areMarks } from './graded-concepts';
import { conceptOf, POWER, REFLEX } from './topics';

/** `elbow extension 3+` is power, where `triceps 3+` may be its reflex. */
const MOVEMENT = /flex|exten|duct|rotat|nation|version|elevat|oppos|shrug|grip|raise/iu;

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
export function conceptBySite(draft: Draft, i: number, grade: GradeMatch): ConceptRow | null {
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
