import { type Exam, ISNCSCI } from 'isncsci';
import { segmentNumber } from '../anatomy/segments';
import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import { bodySides, type BodySide } from './hypotheses';
import type { Steps } from '../note/steps';
import type { IsncsciLevels } from './level';
import { countOf, type Repeats } from './repeats';

const keyMuscles = ['C5', 'C6', 'C7', 'C8', 'T1', 'L2', 'L3', 'L4', 'L5', 'S1'] as const;
const dermatomes = [
  ...['C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'],
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
  ...['L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4_5'],
];

type ExamSide = Exam['left'];

const isGraded = ({ gradeValue }: Finding): boolean =>
  gradeValue?.scale === 'mrc' && gradeValue.value !== null;

/**
 * The last grade of each key muscle of a side, in the order of the text: serial records end with the present state.
 *
 * @param findings those with a grade
 */
function motorGrades(findings: readonly Finding[], side: BodySide): Map<string, Finding> {
  const grades = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.side !== side && finding.side !== 'bilateral') continue;
    for (const site of finding.sites)
      if (site.startsWith('key-muscle-')) grades.set(site.slice('key-muscle-'.length), finding);
  }
  return grades;
}

/** The lowest segment stated to be normal on a side, or the sensory level: null where the note gives none. */
function lastNormal(context: readonly ContextFinding[], side: BodySide): number | null {
  const here = context.filter(
    (one) =>
      (one.feature === 'sensory-normal' || one.feature === 'sensory-level') &&
      one.assertion === 'present' &&
      (one.side === side || one.side === 'bilateral' || one.side === null),
  );
  for (const feature of ['sensory-normal', 'sensory-level']) {
    const segments = here.flatMap((one) => (one.feature === feature ? one.segments : []));
    const numbers = segments.map((segment) => segmentNumber(segment)!);
    if (numbers.length > 0) return Math.max(...numbers);
  }
  return null;
}

/** The standard knows no plus and minus: the nearest whole grade, but what is less than full is no 5. */
function grade(finding: Finding | undefined): string {
  const value = finding?.gradeValue?.value ?? 0;
  return String(value < 5 ? Math.min(Math.round(value), 4) : 5);
}

function examSide(grades: Map<string, Finding>, normalTo: number | null): ExamSide {
  const motor = Object.fromEntries(keyMuscles.map((muscle) => [muscle, grade(grades.get(muscle))]));
  const felt = (dermatome: string): string => {
    if (normalTo === null) return 'NT';
    return (segmentNumber(dermatome) ?? 99) <= normalTo ? '2' : '0';
  };
  const sensory = Object.fromEntries(dermatomes.map((dermatome) => [dermatome, felt(dermatome)]));
  return { motor, lightTouch: sensory, pinPrick: sensory } as unknown as ExamSide;
}

/** A level the standard could tell, or null where untested items leave several. */
function single(level: string): string | null {
  return /^[CTLS]\d+$/.test(level) ? level : null;
}

/**
 * The neurological levels by the International Standards, where every key muscle of both sides has a grade. The published
 * algorithm computes them; the sacral items are not read from the text and count as not tested, so no grade of impairment is given.
 *
 * @param findings in the order in which they are said last
 */
export function* isncsciSteps(
  findings: readonly Finding[],
  context: readonly ContextFinding[],
  timesOf: Repeats['timesOf'],
): Steps<IsncsciLevels | null> {
  const graded = findings.filter(isGraded);
  const ids = graded.map(({ id }) => id);
  if (countOf(ids, timesOf) < keyMuscles.length) return null;
  yield;
  const [left, right] = bodySides.map((side) => motorGrades(graded, side));
  if (left?.size !== keyMuscles.length || right?.size !== keyMuscles.length) return null;
  yield;
  const sides = {
    left: examSide(left, lastNormal(context, 'left')),
    right: examSide(right, lastNormal(context, 'right')),
  };
  yield;
  const { classification } = new ISNCSCI({
    deepAnalPressure: 'NT',
    voluntaryAnalContraction: 'NT',
    ...sides,
  });
  const { neurologicalLevels: levels } = classification;
  return {
    motorLeft: single(levels.motorLeft),
    motorRight: single(levels.motorRight),
    sensoryLeft: single(levels.sensoryLeft),
    sensoryRight: single(levels.sensoryRight),
    neurologicalLevel: single(classification.neurologicalLevelOfInjury),
    evidence: [...new Set([...left.values(), ...right.values()].map(({ id }) => id))],
  };
}
