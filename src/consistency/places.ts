import type { Finding } from '../findings/finding';
import { siteRows } from '../vocabulary/site-rows';

const kinds = new Map(siteRows.map(({ id, kind }) => [id, kind]));

/** A limb, or a joint that several muscles move: where a muscle is named beside it, it says no more. */
export const isWider = (site: string): boolean =>
  kinds.get(site) === 'limb' || kinds.get(site) === 'joint';

/** A whole limb. */
export const isLimb = (site: string): boolean => kinds.get(site) === 'limb';

/** One muscle, movement or reflex: what has one grade a side. */
export function isSingle({ sites }: Finding): boolean {
  const kind = kinds.get(sites[0] ?? '');
  return sites.length === 1 && (kind === 'muscle' || kind === 'movement' || kind === 'reflex');
}

/** Both statements name exactly the same sites. */
export function sameSites(a: Finding, b: Finding): boolean {
  return (
    a.sites.length > 0 &&
    a.sites.length === b.sites.length &&
    a.sites.every((site) => b.sites.includes(site))
  );
}

/** Both name one muscle, movement or reflex in words of their own, among others that they grade alike: `biceps and triceps jerks 2+`. */
export function shareSite(a: Finding, b: Finding): boolean {
  return (
    isList(a) &&
    isList(b) &&
    a.sites.some((site) => b.sites.includes(site)) &&
    ownPlaces(a, b) &&
    (a.group === 'reflex' || wordsOf(a).some((word) => wordsOf(b).includes(word)))
  );
}

const wordsOf = ({ evidence }: Finding): string[] =>
  evidence.sites.map(({ text }) => text.toLowerCase());

const isList = ({ sites, evidence }: Finding): boolean =>
  sites.length > 0 &&
  sites.length <= evidence.sites.length &&
  sites.every((site) => /^(?:muscle|movement|reflex)$/u.test(kinds.get(site) ?? ''));

/** Each of the two statements has words of its own for its place, so that neither place was carried from the other. */
export function ownPlaces(a: Finding, b: Finding): boolean {
  const [first, second] = [a.evidence.sites[0], b.evidence.sites[0]];
  return first !== undefined && second !== undefined && first.start !== second.start;
}

/** A statement on one side is of a side that the other speaks of too. */
export function sidesMeet(a: Finding, b: Finding): boolean {
  return (
    a.side === b.side ||
    (a.side === 'bilateral' && b.side !== null) ||
    (b.side === 'bilateral' && a.side !== null)
  );
}
