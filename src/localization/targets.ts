import { anatomy } from '../anatomy/anatomy';
import type { Part } from '../anatomy/rows';
import type { Target } from './state';
import { findWay } from './ways';

const areas = new Map(anatomy.areas.map((area) => [area.id, area]));
const known = new Map<string, readonly Target[]>();
let count = 0;

function make(site: string): readonly Target[] {
  const way = findWay(site);
  if (way) return [{ index: count++, kind: 'way', way }];
  const area = areas.get(site);
  return (area?.of ?? []).map((parts) => partsTarget(parts, false, area?.movers));
}

/** A target of its own: the worst of some parts, or all of their muscles. */
export function partsTarget(
  parts: readonly Part[],
  whole = false,
  movers: readonly string[] | null = null,
): Target {
  return { index: count++, kind: 'parts', parts, whole, movers };
}

/**
 * What a site of the vocabulary means: one muscle or reflex, or an area for each limb; none where the anatomy has neither.
 * The same site always gives the same objects: states are kept by them.
 */
export function targetsOf(site: string): readonly Target[] {
  let targets = known.get(site);
  if (!targets) known.set(site, (targets = make(site)));
  return targets;
}

const wholes = new Map<string, readonly Target[]>();

/** What a limb means of which nothing moves: all of its muscles. */
export function wholeTargetsOf(site: string): readonly Target[] {
  let targets = wholes.get(site);
  if (!targets)
    wholes.set(site, (targets = (areas.get(site)?.of ?? []).map((of) => partsTarget(of, true))));
  return targets;
}

const limbParts: readonly Part[] = ['arm-proximal', 'arm-distal', 'leg-proximal', 'leg-distal'];

/** Any limb: for what the note gives no place. */
export const anyLimb: Target = partsTarget(limbParts);

/** Sites that mean all limbs. */
export const allLimbs: ReadonlySet<string> = new Set(['whole', 'limbs', 'all-four-limbs']);
