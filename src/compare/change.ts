import type { Finding } from '../findings/finding';
import type { SignId } from '../vocabulary/ids';

/** What a note says of one quality at one place. */
export type State = Pick<Finding, 'id' | 'sign' | 'pattern' | 'assertion' | 'grade' | 'gradeValue'>;

/**
 * How a quality differs between two notes: `appeared` and `resolved` were stated on both sides of the change; what only one of the
 * notes states is `first-stated` or `no-longer-stated`, which says nothing of the patient. `changed` is another sign or another
 * certainty, neither better nor worse by itself.
 */
export type ChangeKind =
  | 'appeared'
  | 'resolved'
  | 'worse'
  | 'better'
  | 'changed'
  | 'unchanged'
  | 'first-stated'
  | 'no-longer-stated';

/** Found, for certain or possibly, and not normal. */
const isFound = ({ pattern, assertion }: State): boolean =>
  pattern !== 'normal' && assertion !== 'absent';

/** How the second state differs from the first. */
export function changeOf(before: State | null, after: State | null): ChangeKind {
  if (before === null) return 'first-stated';
  if (after === null) return 'no-longer-stated';
  if (!isFound(before)) return isFound(after) ? 'appeared' : 'unchanged';
  if (!isFound(after)) return 'resolved';
  if (before.sign !== after.sign || before.assertion !== after.assertion) return 'changed';
  return byGrade(before, after);
}

/** Signs whose grade is higher the less there is of them. */
const LESS_IS_WORSE: ReadonlySet<SignId> = new Set(['weakness', 'hyporeflexia']);

function byGrade(before: State, after: State): ChangeKind {
  const [from, to] = [before.gradeValue, after.gradeValue];
  const [was, is] = [from?.value ?? null, to?.value ?? null];
  if (was === null || is === null || from?.scale !== to?.scale) {
    return before.grade === after.grade ? 'unchanged' : 'changed';
  }
  if (was === is) return 'unchanged';
  // The NIHSS counts power upwards.
  const falls = LESS_IS_WORSE.has(before.sign) && from?.scale !== 'nihss';
  return is < was === falls ? 'worse' : 'better';
}
