import type { Finding } from '../findings/finding';
import { sideOfSite } from '../findings/side-of-site';
import type { Region } from '../vocabulary/ids';
import { siteRow } from '../vocabulary/site-rows';
import { qualityOf } from './qualities';

/** Where a statement holds: a site's id, or the region where the note names no site; null where it names neither. */
export interface Place {
  readonly quality: string;
  readonly site: string | null;
  readonly side: 'left' | 'right' | null;
}

/** The present state that a note states, by place. */
export class States {
  readonly #byPlace = new Map<string, Finding>();
  readonly places: readonly Place[];

  constructor(findings: readonly Finding[]) {
    const places = new Map<string, Place>();
    for (const finding of findings) {
      if (!ofNow.has(finding.assertion)) continue;
      for (const place of placesOf(finding)) {
        const key = keyOf(place);
        places.set(key, place);
        const standing = this.#byPlace.get(key);
        if (standing === undefined || weighsMore(finding, standing)) {
          this.#byPlace.set(key, finding);
        }
      }
    }
    this.places = [...places.values()];
  }

  /** What the note says of a place, by itself or by a statement that covers it: `power 5/5 throughout` covers a deltoid. */
  at({ quality, site, side }: Place): Finding | null {
    for (const covering of [site, ...covers(site)]) {
      for (const of of new Set([side, null])) {
        const found = this.#byPlace.get(keyOf({ quality, site: covering, side: of }));
        if (found !== undefined) return found;
      }
    }
    return null;
  }
}

const ofNow: ReadonlySet<string> = new Set(['present', 'absent', 'possible']);

/** Of two statements on one place the examination's counts, and of two of one examination the later one. */
function weighsMore(one: Finding, standing: Finding): boolean {
  const examined = (finding: Finding) => (finding.section === 'examination' ? 1 : 0);
  return examined(one) >= examined(standing);
}

function placesOf(finding: Finding): Place[] {
  const { sign, sites, region } = finding;
  const quality = qualityOf(sign);
  const named = sites.length > 0 ? sites : [region];
  return named.flatMap((site) => {
    const side = site === null ? finding.side : sideOfSite(finding, site);
    return sidesOf(site, side).map((one) => ({ quality, site, side: one }));
  });
}

/** What is said of the whole body, or of both sides, is said of each. */
function sidesOf(site: string | null, side: Finding['side']): readonly Place['side'][] {
  if (side === 'left' || side === 'right') return [side];
  return side === 'bilateral' || isWide(site) ? ['left', 'right'] : [null];
}

/** Sites, or regions, that take in both sides by themselves. */
function isWide(site: string | null): boolean {
  return site !== null && wide.has(site);
}
const wide: ReadonlySet<string> = new Set(['whole', 'limbs', 'all-four-limbs']);

/** The wider places that a site lies in, the narrowest first. */
function covers(site: string | null): readonly string[] {
  if (site === null) return [];
  const region = (siteRow(site)?.region ?? site) as Region;
  const limbs = region === 'arm' || region === 'leg' ? ['limbs', 'all-four-limbs'] : [];
  return [region, ...limbs, 'whole'].filter((one) => one !== site);
}

const keyOf = ({ quality, site, side }: Place): string => `${quality} ${site ?? ''} ${side ?? ''}`;
