import type { Side } from '../../vocabulary/ids';
import { segmentNumber } from '../segments';
import type { SiteMatch } from '../sites';
import type { Atom } from './atoms';
import type { Statement } from './statements';

/** A range of at least so many segments on both sides is a band with two borders, not a few dermatomes. */
const BAND = 4;
/** S3: its skin and that below lies round the anus. */
const SACRAL = segmentNumber('S3');
const DISTAL = new Set('foot toe ankle calf hand finger thumb wrist forearm knee'.split(' '));
const ENDS = new Set('ankle calf knee wrist forearm elbow'.split(' '));
const HEAD = new Set(['face', 'jaw', 'tongue']);

function patternsOf(atoms: readonly Atom[]): Set<string> {
  return new Set(
    atoms.flatMap(({ kind, row }) =>
      kind === 'pattern' && row?.value !== undefined ? [row.value] : [],
    ),
  );
}

/** The feature that kept sensation makes. */
export function keptFeature({ places }: Statement, sites: readonly string[]): string {
  const patterns = patternsOf(places);
  const sacral = places
    .filter(({ kind }) => kind === 'segment')
    .flatMap(({ segments }) => segments);
  if (sacral.length > 0 && sacral.every((segment) => segmentNumber(segment) >= SACRAL))
    return 'saddle-sensory-normal';
  if (patterns.has('saddle-sensory-loss')) return 'saddle-sensory-normal';
  const face = patterns.has('face-sensory-loss') || sites.includes('face');
  return face && sites.every((site) => HEAD.has(site)) ? 'face-sensory-normal' : 'sensory-normal';
}

/** The feature that lost sensation makes: the most special form that its place allows. */
export function lossFeature(
  statement: Statement,
  sites: readonly SiteMatch[],
  side: Side | null,
  segments: readonly string[],
): string {
  const { places } = statement;
  const patterns = patternsOf(places);
  const regions = new Set(sites.map(({ region }) => region));
  if (patterns.has('saddle-sensory-loss') && !isLevel(statement)) return 'saddle-sensory-loss';
  if (segments.length > 0 && segments.every((segment) => segmentNumber(segment) >= SACRAL))
    return 'saddle-sensory-loss';
  if (patterns.has('suspended-sensory-loss')) return 'suspended-sensory-loss';
  if (isFaceAlone(places, sites)) return 'face-sensory-loss';
  if (patterns.has('hemisensory-loss') && (side === 'left' || side === 'right') && !isBelow(places))
    return 'hemisensory-loss';
  if (isBand(places))
    return side === 'left' || side === 'right' ? 'dermatomal-loss' : 'suspended-sensory-loss';
  const patch =
    places.some(({ kind }) => kind === 'area') &&
    statement.said?.kind !== 'level' &&
    (side === 'left' || side === 'right');
  if (
    !patch &&
    isLevel(
      statement,
      (regions.has('leg') || regions.has('limbs')) && side !== 'left' && side !== 'right',
    )
  )
    return 'sensory-level';
  if (patterns.has('stocking-glove')) return 'stocking-glove';
  const area = places.find(
    ({ kind, row }) => kind === 'area' && row?.value === 'nerve-territory-loss',
  );
  if (area !== undefined) return 'nerve-territory-loss';
  const oneSide = side === 'left' || side === 'right';
  if (patterns.has('hemisensory-loss') && oneSide) return 'hemisensory-loss';
  if (sites.some(({ id }) => id === 'body-side') && oneSide) return 'hemisensory-loss';
  if (oneSide && regions.has('arm') && regions.has('leg')) return 'hemisensory-loss';
  if (patterns.has('face-sensory-loss') || sites.some(({ id }) => HEAD.has(id))) {
    return regions.has('arm') || regions.has('leg')
      ? oneSide
        ? 'hemisensory-loss'
        : 'sensory-loss'
      : 'face-sensory-loss';
  }
  if (
    side === 'bilateral' &&
    sites.length > 0 &&
    sites.every(({ id }) => id === 'toe' || id === 'foot')
  )
    return isDistal(statement, sites, side) ? 'stocking-glove' : 'sensory-loss';
  if (
    (segments.length > 0 && !statement.modalities.every((m) => m === 'vibration-position')) ||
    patterns.has('dermatomal-loss')
  )
    return 'dermatomal-loss';
  if (patterns.has('hemisensory-loss') && !patterns.has('face-sensory-loss'))
    return 'hemisensory-loss';
  if (isCape(statement, sites, side)) return 'suspended-sensory-loss';
  return isDistal(statement, sites, side) ? 'stocking-glove' : 'sensory-loss';
}

/** `the left side of the face`: half a face is no half of the body, unless that is named too (`hemisensory`, `side of the body`). */
function isFaceAlone(places: readonly Atom[], sites: readonly SiteMatch[]): boolean {
  const patterns = patternsOf(places);
  const named = places.some(({ row }) => row?.value === 'hemisensory-loss' && row.half !== true);
  const face = patterns.has('face-sensory-loss') || sites.some(({ id }) => HEAD.has(id));
  return face && !named && sites.every(({ id }) => HEAD.has(id) || id === 'body-side');
}

/** `below T10`, `up to the nipples`, `T6 level`: a border with nothing felt below it. */
function isLevel(statement: Statement, onLimbs = false): boolean {
  const { places, said } = statement;
  if (said?.kind === 'level') return true;
  // vibration fades upwards from the toes: its border is none of a level
  if (statement.modalities.every((modality) => modality === 'vibration-position')) return false;
  if (places.some(({ kind }) => kind === 'landmark') && onLimbs) return true;
  const trunk = places.filter(({ kind }) => kind === 'landmark' || kind === 'segment');
  const related = trunk.some((place) => {
    const relation = places
      .filter(({ kind, to }) => kind === 'relation' && to <= place.from && place.from - to <= 3)
      .at(-1);
    return relation !== undefined && relation.row?.value !== 'near';
  });
  return related;
}

/** `below`, `from … down`: not `up to`. */
function isBelow(places: readonly Atom[]): boolean {
  return places.some(({ kind, row }) => kind === 'relation' && row?.value === 'below');
}

/** A range of segments with two ends (`C4-T5`) that no `below` makes a level. */
function isBand(places: readonly Atom[]): boolean {
  return places.some((place) => {
    if (place.kind !== 'segment' || !place.range) return false;
    const before = places.some(
      ({ kind, to }) => kind === 'relation' && to <= place.from && place.from - to <= 1,
    );
    const [upper, lower] = place.segments;
    if (
      before ||
      upper === undefined ||
      lower === undefined ||
      upper.startsWith('L') ||
      upper.startsWith('S')
    )
      return false;
    return segmentNumber(lower) - segmentNumber(upper) + 1 >= BAND;
  });
}

/** Pain and temperature lost in both arms or over the shoulders, and not in the legs. */
function isCape(
  { modalities }: Statement,
  sites: readonly SiteMatch[],
  side: Side | null,
): boolean {
  if (side !== 'bilateral' || modalities.some((modality) => modality !== 'pain-temperature'))
    return false;
  const cape = sites.filter(({ id }) => id === 'shoulder' || id === 'arm' || id === 'upper-arm');
  return (
    cape.length > 0 &&
    sites.every(({ region, id }) => region === 'arm' || id === 'neck' || region === 'trunk')
  );
}

/** Both feet, or hands and feet, or up to a joint on both sides: the ends of the longest fibres. */
function isDistal({ places }: Statement, sites: readonly SiteMatch[], side: Side | null): boolean {
  const ends =
    sites.some(({ id }) => id === 'toe' || id === 'foot') && sites.some(({ id }) => ENDS.has(id));
  if (sites.length === 0 || !sites.every(({ id }) => DISTAL.has(id) || (ends && id === 'leg')))
    return false;
  const both = new Set(sites.map(({ region }) => region)).size === 2;
  const bordered = sites.some(
    ({ id, from }) =>
      ENDS.has(id) &&
      places.some(({ kind, to }) => kind === 'relation' && to <= from && from - to <= 3),
  );
  return (both || bordered || ends) && side === 'bilateral';
}
