import { siteRow } from '../vocabulary/site-rows';

/** A part of the body that a page has a section of, or a figure a row. */
export interface Limb {
  /** Unique, as part of an element's id. */
  readonly id: string;
  readonly name: string;
}

/** The parts of the body in the order of an examination, the patient's right first. */
const order = ['head', 'arm', 'trunk', 'leg', 'limbs', 'whole', 'nowhere'];
const names: Readonly<Record<string, string>> = {
  head: 'face and neck',
  limbs: 'arm and leg',
  whole: 'whole body',
  nowhere: 'place not stated',
};

/** The region that a site is of, as `compare` gives it: a site's id, or a region's. */
function regionOf(site: string | null): string {
  if (site === null) return 'nowhere';
  return siteRow(site)?.region ?? (order.includes(site) ? site : 'nowhere');
}

/** The limb of a site on a side. */
export function limbOf(site: string | null, side: 'left' | 'right' | null): Limb {
  const region = regionOf(site);
  const name = [side, names[region] ?? region].filter(Boolean).join(' ');
  return {
    id: `${region}-${side ?? 'no-side'}`,
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)}${isOneOfTwo(region, side) ? ', side not stated' : ''}`,
  };
}

function isOneOfTwo(region: string, side: 'left' | 'right' | null): boolean {
  return side === null && (region === 'arm' || region === 'leg');
}

/** Sorts things by their limb: from the head down, right before left. */
export function byLimb(
  a: { readonly site: string | null; readonly side: 'left' | 'right' | null },
  b: typeof a,
): number {
  const rank = ({ site, side }: typeof a) =>
    order.indexOf(regionOf(site)) * 3 + (side === 'right' ? 0 : side === 'left' ? 1 : 2);
  return rank(a) - rank(b);
}
