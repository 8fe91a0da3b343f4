import type { Finding } from '../findings/finding';
import { bodySides } from './hypotheses';
import type { FeatureObservation } from './observation';

/** By so many grades the arms must be weaker than the legs to tell (C5, Central cord: arms more than legs); a judgement. */
const LESS = 1.5;

interface Graded {
  readonly id: Finding['id'];
  readonly side: Finding['side'];
  readonly grade: number;
}

/** Weak, by a grade of power, in one region. */
function weakIn(findings: readonly Finding[], region: 'arm' | 'leg'): Graded[] {
  return findings.flatMap(({ id, sign, assertion, side, region: on, gradeValue }) => {
    const grade = gradeValue?.scale === 'mrc' ? gradeValue.value : null;
    const counts = sign === 'weakness' && assertion === 'present' && on === region;
    return counts && grade !== null ? [{ id, side, grade }] : [];
  });
}

/** Whether not one side alone is weak. */
function isOnBothSides(graded: readonly Graded[]): boolean {
  const sides = new Set(graded.map(({ side }) => side));
  return !(sides.size === 1 && (sides.has('left') || sides.has('right')));
}

/** Arms whose worst grade is clearly lower than that of legs which are weak too, on both sides; nothing where they are not. */
export function observeArmsOverLegs(findings: readonly Finding[]): readonly FeatureObservation[] {
  const arms = weakIn(findings, 'arm');
  const legs = weakIn(findings, 'leg');
  if (arms.length === 0 || legs.length === 0) return [];
  if (!isOnBothSides(arms) || !isOnBothSides(legs)) return [];
  const worst = (graded: readonly Graded[]): number =>
    Math.min(...graded.map(({ grade }) => grade));
  if (worst(legs) - worst(arms) < LESS) return [];
  return [
    {
      kind: 'feature',
      feature: 'arms-weaker-than-legs',
      ids: [...arms, ...legs].map(({ id }) => id),
      present: true,
      weight: 1,
      group: 'feature|arms-weaker-than-legs',
      sides: bodySides,
      each: false,
      sided: false,
      abnormal: true,
      regions: [],
      modalities: [],
      segments: [],
      sites: [],
      nerves: [],
    },
  ];
}
