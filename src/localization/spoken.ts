import type { BodySide } from './hypotheses';
import type { Observation } from './observation';
import { oncePerSide } from './once';

/** Limbs, and the face, of which a note would mostly speak. */
export const spokenLimbs = ['arm', 'leg', 'face'] as const;

const sideMarks = { left: 1, right: 2 } as const;

/** What a note speaks of at all, as marks joined with `|`. */
export interface Spoken {
  /** Marks of limbs by side, see `limbMark`; and `elsewhere` where it is another part of the body. */
  readonly limbs: number;
  /** Signs and features by id, in their order, each with the marks of its sides. */
  readonly sides: ReadonlyMap<string, number>;
}

const elsewhere = 1 << (2 * spokenLimbs.length);

/** @param limb its place in `spokenLimbs` */
export function limbMark(limb: number, side: BodySide): number {
  return sideMarks[side] << (2 * limb);
}

const partMark = oncePerSide((part: string, side: BodySide): number => {
  const limb = spokenLimbs.findIndex((name) => part.startsWith(name));
  return limb < 0 ? elsewhere : limbMark(limb, side);
});

export function isSaid(marks: number, side: BodySide): boolean {
  return (marks & sideMarks[side]) !== 0;
}

/** Parts of the body that a statement speaks of. */
function spokenParts(one: Observation): readonly string[] {
  if (one.kind === 'feature') {
    if (one.feature.startsWith('facial-')) return ['face'];
    return one.feature === 'drift' ? ['arm'] : [];
  }
  // A finding of which the side is not known says nothing of either.
  if (!one.each) return [];
  // A normal reflex says that the limb was looked at, not that its power was written down.
  if (!one.present && one.sign !== 'weakness') return [];
  return one.target.kind === 'way' ? [one.target.way.part] : one.target.parts;
}

/** The limbs, by side, and the signs and features a note speaks of at all. */
export function spokenOf(observations: readonly Observation[]): Spoken {
  const sides = new Map<string, number>();
  let limbs = 0;
  for (const observation of observations) {
    const name = observation.kind === 'feature' ? observation.feature : observation.sign;
    const parts = spokenParts(observation);
    let marks = sides.get(name) ?? 0;
    for (const side of observation.sides) {
      marks |= sideMarks[side];
      for (const part of parts) limbs |= partMark(part, side);
    }
    sides.set(name, marks);
  }
  return { limbs, sides };
}
