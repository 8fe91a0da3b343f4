import type { Finding } from '../findings/finding';
import { sideOfSite } from '../findings/side-of-site';
import type { Side } from '../vocabulary/ids';
import { signRow } from '../vocabulary/sign-rows';
import { siteRow } from '../vocabulary/site-rows';
import { rootsText } from './roots-text';

/** A site's name: `knee` for the knee reflex, as the sign's name already says that it is a reflex. */
export function siteName(id: string): string {
  const row = siteRow(id);
  if (!row) return id.replaceAll('-', ' ');
  // The key muscles of the ISNCSCI have no name but their root's.
  const name = row.wordings[0] ?? (row.main === undefined ? id : `${row.main} key muscle`);
  return row.kind === 'reflex' ? name.replace(/[ -](?:jerk|reflex|response)$/, '') : name;
}

function besideSide(side: Side | null, place: string): string {
  if (side === null) return place;
  if (side === 'bilateral') return place ? `${place}, both sides` : 'both sides';
  return place ? `${side} ${place}` : side;
}

/** Where a finding is: `right knee`, `both sides`, `left biceps, triceps`; empty where the note says neither place nor side. */
export function siteText(finding: Finding): string {
  const { sites, side, siteSides, sign } = finding;
  const name = signRow(sign).name;
  if (siteSides)
    return sites.map((id) => besideSide(sideOfSite(finding, id), siteName(id))).join(', ');
  const places = sites.map(siteName).filter((place) => !name.includes(place));
  return besideSide(side, places.join(', '));
}

/** The roots of a finding's sites, `L2–L4`; empty where there are none. */
export function findingRoots({ sites }: Finding): string {
  return rootsText(sites.flatMap((id) => siteRow(id)?.roots ?? []));
}

/** The nerves of a finding's sites, in words; empty where none is known. */
export function findingNerves({ sites }: Finding): string {
  const nerves = sites.flatMap((id) => siteRow(id)?.nerve ?? []);
  return [...new Set(nerves)].map((nerve) => `${nerve.replaceAll('-', ' ')} nerve`).join(', ');
}
