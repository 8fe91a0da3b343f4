import type { Level } from '../../localization/level';
import type { LevelId } from '../../vocabulary/ids';
import { cordGroups, GROUP_LETTER, rootsHeight, segmentsHeight, segmentsIn } from './cord';
import { type BodySide, bodySides, type Point } from './frame';
import { chains } from './pathway-outline';
import { type Place, placesOf } from './pathway-places';

/** A mark of a level on the drawing. */
export interface LesionMark {
  readonly rank: 1 | 2;
  readonly side: BodySide;
  /** The place itself. */
  readonly at: Point;
  /** Segments of the cord that are filled, on this side; null for a point. */
  readonly band: { readonly top: number; readonly bottom: number } | null;
  /** Where its number stands: at the place, or beside it where it would hide the cord or another number. */
  readonly badge: Point;
  readonly number: string;
  /** The segments, beside the number. */
  readonly segment: string;
}

/** How far from the midline the numbers of cord segments stand. */
const BESIDE_CORD = 36;
const CORD_EDGE = 11;
const APART = 15.5;

/** Ways out for a number whose place is taken, the nearest first. */
const ways: readonly Point[] = [
  ...[0, APART, -APART, 20, -20].map((down): Point => [0, down]),
  ...[0, APART, -APART].map((down): Point => [17, down]),
  ...[2 * APART, -2 * APART].map((down): Point => [0, down]),
  [34, 0],
];

/** The letters beside the cord, which stay legible. */
const letters = cordGroups.map(({ first, count, lift }) => {
  const { top, bottom } = segmentsHeight({ first, last: first - 1 + count });
  return room([GROUP_LETTER, (top + bottom) / 2 - lift], '');
});
const plexuses = [chains.arm.plexus, chains.leg.plexus].filter((at) => at !== null);

type Unplaced = Omit<LesionMark, 'badge'> & { readonly wish: Point };

/** The room that a number takes with the segments beside it. */
function room([out, down]: Point, segment: string) {
  return { from: out - 8, to: out + 8 + 6.2 * segment.length, down };
}

function collide(a: ReturnType<typeof room>, b: ReturnType<typeof room>): boolean {
  return Math.abs(a.down - b.down) < APART - 1 && a.from < b.to && b.from < a.to;
}

function heightOf(place: Place): Pick<Unplaced, 'at' | 'band' | 'wish'> {
  if (place.kind === 'point') return { at: place.at, band: null, wish: place.at };
  const segments = segmentsIn(place.segments);
  if (!segments) throw new RangeError(`No segments: ${place.segments}`);
  if (place.kind === 'root') {
    const at: Point = [17, rootsHeight(segments)];
    return { at, band: null, wish: at };
  }
  const band = segmentsHeight(segments);
  const middle = (band.top + band.bottom) / 2;
  return { at: [CORD_EDGE, middle], band, wish: [BESIDE_CORD, middle] };
}

/** Levels that are on no side, or on both by their nature. */
const sideless: readonly LevelId[] = [
  'none',
  'motor-neuron',
  'polyneuropathy',
  'neuromuscular-junction',
  'muscle',
];

/** Whether a level should have a side and the note tells none: it is marked on both, in doubt. */
export function lacksSide({ level, side }: Pick<Level, 'level' | 'side'>): boolean {
  return side === null && !sideless.includes(level);
}

function sidesOf({ side }: Level): readonly BodySide[] {
  return side === 'left' || side === 'right' ? [side] : bodySides;
}

function marksOf(level: Level, rank: 1 | 2): Unplaced[] {
  const number = lacksSide(level) ? `${rank}?` : `${rank}`;
  return placesOf(level).flatMap((place) => {
    const height = heightOf(place);
    // What lies in the midline is one, whatever the side.
    const sides = height.at[0] === 0 ? (['left'] as const) : sidesOf(level);
    const named = segmentsIn(level.segment) ? (level.segment ?? '').replace('-', '–') : '';
    const segment = place.kind === 'point' && level.level !== 'plexus' ? '' : named;
    return sides.map((side) => ({ rank, side, number, segment, ...height }));
  });
}

/** The marks of the two likeliest levels; those of the second make way for the first. */
export function lesionMarks(levels: readonly Level[]): LesionMark[] {
  const placed: LesionMark[] = [];
  const all = levels.slice(0, 2).flatMap((level, index) => marksOf(level, index === 0 ? 1 : 2));
  for (const { wish, ...mark } of all) {
    const taken = placed
      .filter(({ side, badge }) => side === mark.side || badge[0] === 0)
      .map(({ badge, segment }) => room(badge, segment));
    taken.push(...letters);
    // A number on a plexus would say that the lesion is there.
    if (mark.band) taken.push(...plexuses.map((at) => room(at, '')));
    const free = ways
      .map(([out, down]): Point => [wish[0] + out, wish[1] + down])
      .find((badge) => !taken.some((one) => collide(one, room(badge, mark.segment))));
    placed.push({ ...mark, badge: free ?? wish });
  }
  return placed;
}
