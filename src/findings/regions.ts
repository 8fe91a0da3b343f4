import type { Region } from '../vocabulary/ids';
import type { SiteRow } from '../vocabulary/site-rows';

/** The region that sites make together: arm and leg are `limbs`, leg and trunk `leg`. */
export function regionOf(sites: readonly SiteRow[], whole: boolean): Region | null {
  const regions = new Set(sites.map(({ region }) => region));
  if (regions.size === 0) return whole ? 'whole' : null;
  if (regions.has('limbs') || (regions.has('arm') && regions.has('leg'))) return 'limbs';
  for (const region of ['arm', 'leg', 'trunk', 'head'] as const) {
    if (regions.has(region) && (region !== 'arm' || !regions.has('head') || regions.size === 2)) {
      if (region === 'arm' && regions.has('head')) return null;
      if (region === 'leg' && regions.has('head')) return null;
      return region;
    }
  }
  return [...regions][0] ?? null;
}
