import { round } from './svg';

/** A side of the patient. */
export type BodySide = 'left' | 'right';

/** The patient's right first, as it stands on the viewer's left. */
export const bodySides: readonly BodySide[] = ['right', 'left'];

/** The side as a heading. */
export const sideNames: Readonly<Record<BodySide, string>> = { right: 'Right', left: 'Left' };

/** Where a drawing stands: shapes are kept for one half, x counted outward from the midline, and drawn for each side. */
export interface Frame {
  readonly midline: number;
  readonly top: number;
  readonly scale: number;
}

/** A place of one half: how far from the midline, how far down. */
export type Point = readonly [out: number, down: number];

/** Which way is outward: the patient faces the viewer, so that their right lies to the viewer's left. */
export function outward(side: BodySide): -1 | 1 {
  return side === 'right' ? -1 : 1;
}

/** A place of one half on a side of the drawing. */
export function placed({ midline, top, scale }: Frame, side: BodySide, [out, down]: Point) {
  return { x: round(midline + outward(side) * out * scale), y: round(top + down * scale) };
}

/**
 * An outline of one half as path data on a side of the drawing. Computed rather than mirrored by a transform, which would turn
 * the hatching round as well.
 *
 * @param outline absolute commands of pairs only: M, L, C, Z
 */
export function outlineOn(frame: Frame, side: BodySide, outline: string): string {
  return outline.replace(/(?<![\d.])(-?[\d.]+) (-?[\d.]+)/g, (_, out: string, down: string) => {
    const { x, y } = placed(frame, side, [Number(out), Number(down)]);
    return `${x} ${y}`;
  });
}

/** A smooth line through points of one half, as an outline. */
export function curve(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)]!;
  // A sixth of the way between the neighbours: the line then passes each point in their direction (Catmull and Rom).
  const toward = (index: number, sign: 1 | -1) =>
    [0, 1]
      .map((axis) => at(index)[axis]! + (sign * (at(index + 1)[axis]! - at(index - 1)[axis]!)) / 6)
      .map(round)
      .join(' ');
  return points
    .map((point, index) =>
      index === 0
        ? `M ${point.join(' ')}`
        : `C ${toward(index - 1, 1)} ${toward(index, -1)} ${point.join(' ')}`,
    )
    .join(' ');
}
