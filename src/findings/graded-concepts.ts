import type { ConceptRow } from '../vocabulary/reader-rows';
import type { GradeMatch } from './grade';

/** Signs that are themselves what a grade of power is of; a drift is another test. */
export const GRADED_SIGNS: ReadonlySet<string> = new Set(
  'weakness hemiparesis paraparesis quadriparesis brachial-paresis foot-drop'.split(' '),
);

/** Reflexes of which a grade says whether they are brisk, or there at all. */
export const SPECIAL: ReadonlySet<string> = new Set(['jaw-jerk', 'abdominal', 'sacral']);

/** A sign of tone or bulk, which plus marks behind it grade. */
export const isMarked = ({ id, kind, group }: ConceptRow): boolean =>
  kind === 'sign' && (group === 'bulk' || group === 'tone') && id !== 'fasciculations';

/** Whether a grade of this form can be said of the concept. */
export function graded(row: ConceptRow, grade: GradeMatch): boolean {
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

export const areMarks = ({ parts }: Pick<GradeMatch, 'parts'>): boolean =>
  parts.every(({ written }) => written.startsWith('+'));
