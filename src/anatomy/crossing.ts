import type { Anatomy } from './anatomy';

/** Left or right of the body. */
export type BodySide = 'left' | 'right';

export function opposite(side: BodySide): BodySide {
  return side === 'left' ? 'right' : 'left';
}

/** A landmark's place along the neuraxis; a lesion without one lies in roots, plexus or nerves. */
function positionOf(landmark: string, anatomy: Anatomy): number {
  const row = anatomy.landmarks.find(({ id }) => id === landmark);
  if (!row) throw new Error(`no landmark ${landmark}`);
  return row.position;
}

/** Whether a pathway still crosses below a place: what it serves is then on the other side of the body. */
export function crossesBelow(
  crosses: string,
  place: string | undefined,
  anatomy: Anatomy,
): boolean {
  const here = positionOf(place ?? 'nerves', anatomy);
  return crosses !== 'none' && here <= positionOf(crosses, anatomy);
}

/** The side of the body that a structure serves, seen from a lesion on a side of a place. */
export function servedSide(
  structure: string,
  place: string | undefined,
  side: BodySide,
  anatomy: Anatomy,
): BodySide {
  const row = anatomy.structures.find(({ id }) => id === structure);
  if (!row) throw new Error(`no structure ${structure}`);
  return crossesBelow(row.crosses, place, anatomy) ? opposite(side) : side;
}
