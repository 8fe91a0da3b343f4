import type { Finding } from '../findings/finding';
import { sideIn } from '../findings/side-of-site';
import type { Region } from '../vocabulary/ids';

/** A part of the body that is followed. */
export interface Limb {
  readonly region: 'head' | 'arm' | 'leg';
  /** Null for the head, whose sides are not told apart here, and where the notes do not tell the side. */
  readonly side: 'left' | 'right' | null;
}

const sides = ['right', 'left', null] as const;

/** From the head down, right before left. */
export const limbs: readonly Limb[] = [
  { region: 'head', side: null },
  ...(['arm', 'leg'] as const).flatMap((region) => sides.map((side) => ({ region, side }))),
];

/** Which of two limbs a region takes in by itself. */
const takesIn: Readonly<Record<Region, readonly Region[]>> = {
  head: ['head'],
  arm: ['arm'],
  trunk: [],
  leg: ['leg'],
  limbs: ['arm', 'leg'],
  whole: ['head', 'arm', 'leg'],
};

/** Whether a statement holds of a limb. What is said of the whole body, or of all limbs, is said of both sides. */
export function isOn(finding: Finding, limb: Limb): boolean {
  const { region, sites } = finding;
  if (region === null || !takesIn[region].includes(limb.region)) return false;
  if (limb.region === 'head') return true;
  const side = sideIn(finding, limb.region);
  const isWide = region === 'whole' || (region === 'limbs' && !sites.includes('body-side'));
  if (side === 'bilateral' || (side === null && isWide)) return limb.side !== null;
  return side === limb.side;
}
