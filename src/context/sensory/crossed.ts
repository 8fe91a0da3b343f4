import type { Side } from '../../vocabulary/ids';
import type { Draft } from '../draft';
import type { Passage } from '../passage';
import { regionOf, unique } from '../place';
import type { SiteMatch } from '../sites';

const HEAD = new Set(['face', 'jaw', 'tongue']);
const BODY = new Set(['body', 'hemibody', 'trunk', 'side']);
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
  const faceSide = face[0]?.side ?? sideBefore(passage, face[0]?.from);
  const limbSide = body[0]?.side ?? sideBefore(passage, body[0]?.from ?? bodyIn(passage, draft));
  if (faceSide === null || limbSide === null) return null;
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

/** Token number of `body` in `the right face and left body`; undefined where it is not named. */
function bodyIn({ tokens }: Passage, { from, to }: Draft): number | undefined {
  const at = tokens.findIndex(
    ({ normal }, n) => n >= from - 2 && n < to + AFTER && BODY.has(normal),
  );
  return at < 0 ? undefined : at;
}

function sideBefore({ sides }: Passage, site: number | undefined): Side | null {
  if (site === undefined) return null;
  return sides.filter(({ at }) => at < site && site - at <= 4).at(-1)?.side ?? null;
}
