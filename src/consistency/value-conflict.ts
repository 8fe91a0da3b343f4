import type { Finding } from '../findings/finding';
import type { SignId } from '../vocabulary/ids';
import type { Examination, Stated } from './examination';
import { coversAll, isGeneral } from './global-normal';
import { Passages } from './passages';
import { isSingle, ownPlaces, sameSites, sidesMeet } from './places';
import type { RawProblem } from './problem';
import { isPlantar, namesDiffer, narrowed, samePlace } from './same-place';
import { isTorn, related, spanOf } from './sides';
import { siteWords } from './one-line';

/** Signs that exclude each other at one place; the normal one first. */
const EXCLUDES: readonly (readonly [SignId, readonly SignId[]])[] = [
  ['normal-power', ['weakness']],
  ['normal-reflexes', ['hyperreflexia', 'hyporeflexia', 'areflexia']],
  ['hyperreflexia', ['hyporeflexia', 'areflexia']],
  ['hyporeflexia', ['areflexia']],
  ['flexor-plantar', ['babinski']],
  ['normal-tone', ['spasticity', 'hypertonia', 'rigidity', 'hypotonia', 'flaccidity']],
  ['normal-bulk', ['atrophy']],
];

/** By sign what it excludes. */
const EXCLUDED = new Map<SignId, Set<SignId>>();
for (const [one, others] of EXCLUDES)
  for (const other of others)
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const)
      EXCLUDED.set(a, (EXCLUDED.get(a) ?? new Set()).add(b));

/** The sign and its denial, or two signs that can't both be there. */
function excludes(a: Finding, b: Finding): boolean {
  if (a.sign === b.sign) return a.assertion !== b.assertion;
  if (a.assertion === 'absent' || b.assertion === 'absent') return false;
  // `reduced or absent` is one statement; a grade is one too
  if (isLess(a) && isLess(b) && a.gradeValue === null && b.gradeValue === null) return false;
  return EXCLUDED.get(a.sign)?.has(b.sign) === true;
}

const isLess = ({ sign }: Finding): boolean => sign === 'hyporeflexia' || sign === 'areflexia';

/** Statements farther apart than this are no longer of one examination: with a heading, and where no heading says so. */
const FARTHEST = { examination: 6000, history: 600 };

/** The same sign, site and side present and denied, or with two grades, in one examination. */
export function valueConflict(examination: Examination): RawProblem[] {
  const stated = examination.stated.filter(
    ({ finding: { assertion }, part }) =>
      (assertion === 'present' || assertion === 'absent') &&
      (part === 'examination' || part === 'history'),
  );
  const problems: RawProblem[] = [];
  const taken = new Set<Stated>();
  const passages = new Passages(examination);
  const counted = new Map<Stated, boolean>();
  const counts = (one: Stated): boolean => {
    const known = counted.get(one) ?? isOfOnePlace(examination, one);
    counted.set(one, known);
    return known;
  };
  const places = new Map<Stated, Finding>();
  for (let n = 0; n < stated.length; n += 1) {
    const a = stated[n] as Stated;
    const farthest = FARTHEST[a.part === 'examination' ? 'examination' : 'history'];
    for (let m = n + 1; m < stated.length; m += 1) {
      const b = stated[m] as Stated;
      if (b.stretch !== a.stretch || b.finding.start - a.finding.end > farthest) break;
      if (!mayExclude(a.finding, b.finding) || taken.has(a) || taken.has(b)) continue;
      if (!counts(a) || !counts(b)) continue;
      const message = contradiction(examination, a, b, places);
      if (message === null || !passages.areComparable(a, b)) continue;
      taken.add(a).add(b);
      problems.push({
        ...spanOf(b.finding),
        message,
        related: [related(a.finding, 'the other value')],
      });
    }
  }
  return problems;
}

/** Whether a statement's value is its own, and of one place or of all. */
const isOfOnePlace = (examination: Examination, one: Stated): boolean =>
  !isGlued(examination, one) &&
  !isVoluntary(examination, one) &&
  !isTorn(one.finding) &&
  isGeneral(examination, one);

/** Whether two could contradict each other at one place: what is asked first, as of most two nothing else need be. */
const mayExclude = (a: Finding, b: Finding): boolean =>
  a.group === b.group && !areOpposite(a, b) && (excludes(a, b) || areApart(a, b));

/** One is there on the left, the other on the right. */
const areOpposite = (a: Finding, b: Finding): boolean =>
  a.side !== b.side &&
  (a.side === 'left' || a.side === 'right') &&
  (b.side === 'left' || b.side === 'right') &&
  a.assertion === 'present' &&
  b.assertion === 'present';

/** Two grades of one scale that are a whole step apart. */
function areApart({ gradeValue: a }: Finding, { gradeValue: b }: Finding): boolean {
  if (a === null || b === null || a.value === null || b.value === null) return false;
  return a.scale === b.scale && Math.abs(a.value - b.value) >= 1;
}

/** `FDP2 5`: a figure that belongs to a name is no grade, nor is a bare five one of a reflex. */
function isGlued(
  { note }: Examination,
  { finding: { evidence, group, gradeValue } }: Stated,
): boolean {
  const { grade } = evidence;
  if (group === 'reflex' && gradeValue?.scale === 'reflex' && (gradeValue.value ?? 0) >= 5)
    return true;
  return (
    grade !== null && /\p{L}/u.test(note.text[grade.start - 1] ?? '') && /^\d/u.test(grade.text)
  );
}

/** `wiggles toes, big toe up and down`: power, no response of the sole. */
function isVoluntary(examination: Examination, { finding, sentence }: Stated): boolean {
  return (
    isPlantar(finding) && /\b(?:wiggl\w*|strongly|moves?)\b/iu.test(examination.textOf(sentence))
  );
}

/** A statement at its narrowest place, which is worked out once. */
function placed(examination: Examination, one: Stated, known: Map<Stated, Finding>): Finding {
  const found = known.get(one) ?? narrowed(examination, one);
  known.set(one, found);
  return found;
}

/** What can't be true of two statements, or null. */
function contradiction(
  examination: Examination,
  first: Stated,
  second: Stated,
  known: Map<Stated, Finding>,
): string | null {
  const [a, b] = [placed(examination, first, known), placed(examination, second, known)];
  if (overlaps(a, b)) return null;
  const message = conflictOf(examination, first, second, a, b);
  return message === null || namesDiffer(a, b) ? null : message;
}

function conflictOf(
  examination: Examination,
  first: Stated,
  second: Stated,
  a: Finding,
  b: Finding,
): string | null {
  if (excludes(a, b)) {
    if (samePlace(examination, a, b)) {
      return a.sign === b.sign
        ? 'Present and denied at the same place in one examination.'
        : 'Two values for the same place in one examination.';
    }
    if (coversAll(examination, first, second) || coversAll(examination, second, first)) {
      return 'Everything is said to be normal here, and one part is not, in one examination.';
    }
    return null;
  }
  return twoGrades(a, b) ? 'Two grades for the same place in one examination.' : null;
}

function overlaps(a: Finding, b: Finding): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A muscle or its movement (`quadriceps`, `knee extension`), and no part of either. */
const isPlainName = (finding: Finding): boolean =>
  /^(?:quadriceps|quads|knee extension|tibialis anterior|(?:ankle |foot )?dorsiflexion|plantar ?flexion|apb|thumb abduction|(?:great|big) toe extension|ehl|finger abduction|interossei|fdi)$/iu.test(
    siteWords(finding),
  );

/** Two grades of one muscle or reflex that are a whole step apart. */
function twoGrades(a: Finding, b: Finding): boolean {
  if (!areApart(a, b) || !GRADED.has(a.gradeValue?.scale ?? '')) return false;
  return (
    a.assertion === 'present' &&
    b.assertion === 'present' &&
    isSingle(a) &&
    sameSites(a, b) &&
    ownPlaces(a, b) &&
    a.side !== null &&
    sidesMeet(a, b) &&
    (siteWords(a) === siteWords(b) || (isPlainName(a) && isPlainName(b)))
  );
}

const GRADED: ReadonlySet<string> = new Set(['mrc', 'reflex', 'ashworth']);
