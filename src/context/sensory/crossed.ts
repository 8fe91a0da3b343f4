import type { Side } from '../../vocabulary/ids';
import type { Draft } from '../draft';
import type { Passage } from '../passage';
import { regionOf, unique } from '../place';
import type { SiteMatch } from '../sites';

const HEAD = new Set(['face', 'jaw', 'tongue']);
/** How far, in tokens, after a statement's last word its places may go on. */
const AFTER = 14;

/** `pin dull over the right cheek and the left arm and leg`: face and limbs of different sides are two statements. */
export function crossedSides(passage: Passage, draft: Draft): readonly Draft[] | null {
  if (draft.side !== 'bilateral' || !draft.sites.some((site) => HEAD.has(site))) return null;
  const sites = passage.sites.filter(
    (site) => site.from >= draft.from - 2 && site.from < draft.to + AFTER,
  );
  const face = sites.filter(({ id }) => HEAD.has(id));
  const limbs = sites.filter(
    ({ region }) => region === 'arm' || region === 'leg' || region === 'limbs',
  );
  const body = limbs.filter(({ to }) => !face.some(({ from }) => from >= to && from - to <= 3));
  const sides = [face, body].map((group) => sideBefore(passage, group[0]));
  const [faceSide, limbSide] = sides;
  if (faceSide === null || limbSide === null || faceSide === undefined || limbSide === undefined)
    return null;
  if (faceSide === limbSide || faceSide === 'bilateral' || limbSide === 'bilateral') return null;
  const part = (feature: string, side: Side, group: readonly SiteMatch[]): Draft => ({
    ...draft,
    feature,
    side,
    sites: unique(group.map(({ id }) => id)),
    region: regionOf(group.map(({ region }) => region)),
    segments: [],
    nerves: [],
  });
  return [part('face-sensory-loss', faceSide, face), part('hemisensory-loss', limbSide, body)];
}

function sideBefore({ sides }: Passage, site: SiteMatch | undefined): Side | null {
  if (site === undefined) return null;
  return (
    site.side ??
    sides.filter(({ at }) => at < site.from && site.from - at <= 4).at(-1)?.side ??
    null
  );
}
