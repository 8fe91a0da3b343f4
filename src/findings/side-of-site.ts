import type { Region, Side } from '../vocabulary/ids';
import { siteRow } from '../vocabulary/site-rows';
import type { Finding } from './finding';

type Sided = Pick<Finding, 'side' | 'sites' | 'siteSides'>;

/** The side of one of a finding's sites: `the left face and right arm` give each its own. */
export function sideOfSite({ side, sites, siteSides }: Sided, site: string): Side | null {
  return side === 'bilateral' ? (siteSides?.[sites.indexOf(site)] ?? side) : side;
}

/** The side of what a finding says of a region: that of its sites there. */
export function sideIn(finding: Sided, region: Region): Side | null {
  if (finding.siteSides === undefined) return finding.side;
  const here = finding.sites.filter((site) => isIn(siteRow(site)?.region, region));
  const sides = new Set(here.map((site) => sideOfSite(finding, site)));
  return sides.size === 1 ? [...sides][0]! : finding.side;
}

const limbs: ReadonlySet<Region> = new Set(['arm', 'leg']);

const isIn = (place: Region | undefined, region: Region): boolean =>
  place === region || place === 'whole' || (place === 'limbs' && limbs.has(region));
