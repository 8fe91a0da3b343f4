import type { Token } from '../../language/tokens';
import type { Region, Side } from '../../vocabulary/ids';
import { siteRow } from '../../vocabulary/site-rows';
import type { Passage } from '../passage';
import { regionOf, unique } from '../place';
import { segmentNumber } from '../segments';
import { joinSides } from '../sides';
import type { SiteMatch } from '../sites';
import type { Atom } from './atoms';
import type { Statement } from './statements';

/** A statement on sensation, understood: the feature it states and where. */
export interface Reading {
  readonly feature: string;
  readonly side: Side | null;
  readonly sites: readonly string[];
  readonly region: Region | null;
  readonly segments: readonly string[];
  readonly nerves: readonly string[];
}

/** How far, in tokens, a site or side may stand before the first or after the last word of its statement. */
const BEFORE = 6;
const AFTER = 8;
const SIDE_BEFORE = 12;
/** A range of at least so many segments on both sides is a band with two borders, not a few dermatomes. */
const BAND = 4;
/** S3: its skin and that below lies round the anus. */
const SACRAL = segmentNumber('S3');
const DISTAL = new Set([
  'foot',
  'toe',
  'ankle',
  'calf',
  'hand',
  'finger',
  'thumb',
  'wrist',
  'forearm',
  'knee',
]);
const HEAD = new Set(['face', 'jaw', 'tongue']);
const ENDS = new Set(['ankle', 'calf', 'knee', 'wrist', 'forearm', 'elbow']);

/** Reads where a statement is; `from` and `to` bound the words that may belong to it. */
export function interpret(
  statement: Statement,
  passage: Passage,
  bounds: { from: number; to: number },
): Reading {
  const { tokens } = passage;
  const first = Math.max(
    bounds.from,
    statement.from - BEFORE,
    lastStop(tokens, statement.from),
    otherMatter(passage, statement.from),
  );
  const end =
    statement.change === 'kept' ? nextComma(tokens, statement.said?.to ?? statement.to) : Infinity;
  const last = Math.min(
    bounds.to,
    end,
    statement.limit ?? Infinity,
    statement.to + AFTER,
    nextStop(tokens, statement.to),
  );
  const near = passage.sites.filter((site) => site.from >= first && site.from < last);
  const behind = near.filter((site) => site.from >= statement.from);
  const sites = behind.length > 0 ? behind : near;
  const atoms = statement.places.filter(
    ({ from }) => from < Math.max(last, statement.said?.to ?? 0),
  );
  const deep = statement.modalities.every((modality) => modality === 'vibration-position');
  const areas = atoms.filter(({ kind }) => kind === 'area' && !deep);
  const segments = segmentsOf(atoms, statement);
  const sideFrom = passage.sides.some(({ at }) => at >= statement.from && at < last)
    ? statement.from
    : first;
  const side = sideOf(passage, sites, sideFrom, last, statement.from);
  const where = {
    side,
    sites: unique([...sites.map(({ id }) => id), ...areas.flatMap(({ row }) => row?.site ?? [])]),
    region: regionOf([...sites.map(({ region }) => region), ...areaRegions(areas)]),
    segments,
    nerves: unique(areas.flatMap(({ row }) => row?.nerves ?? [])),
  };
  const feature =
    statement.change === 'kept'
      ? keptFeature(statement, where.sites)
      : lossFeature(statement, sites, isMixed(passage, sideFrom, last) ? null : side, segments);
  return { feature, ...where };
}

/** Before a comma stands what the statement is about only where that is nothing but a place: `in the left arm, pin is dull`. */
function otherMatter({ tokens, sites, sides }: Passage, before: number): number {
  let comma = before - 1;
  while (comma >= 0 && tokens[comma]?.text !== ',') comma -= 1;
  for (let n = comma - 1; n >= 0 && !/^[,;.]$/u.test(tokens[n]?.text ?? ''); n -= 1) {
    const placed =
      sites.some((site) => site.from <= n && n < site.to) || sides.some(({ at }) => at === n);
    if (!placed && !/^(?:in|on|over|at|the|both|and|of|his|her|:)$/u.test(tokens[n]?.normal ?? ''))
      return comma + 1;
  }
  return 0;
}

function nextComma(tokens: readonly Token[], from: number): number {
  for (let n = from; n < tokens.length; n += 1) if (tokens[n]?.text === ',') return n;
  return tokens.length;
}

/** `the left hand and the right foot`: two places, not both sides of one. */
function isMixed({ sides }: Passage, first: number, last: number): boolean {
  const near = new Set(sides.filter(({ at }) => at >= first && at < last).map(({ side }) => side));
  return near.has('left') && near.has('right');
}

function lastStop(tokens: readonly Token[], before: number): number {
  for (let n = before - 1; n >= 0; n -= 1) if (tokens[n]?.text === ';') return n;
  return 0;
}

function nextStop(tokens: readonly Token[], from: number): number {
  for (let n = from; n < tokens.length; n += 1) if (tokens[n]?.text === ';') return n;
  return tokens.length;
}

function areaRegions(areas: readonly Atom[]): Region[] {
  return areas.flatMap(({ row }) => (row?.site ?? []).flatMap((id) => siteRow(id)?.region ?? []));
}

function patternsOf(atoms: readonly Atom[]): Set<string> {
  return new Set(
    atoms.flatMap(({ kind, row }) =>
      kind === 'pattern' && row?.value !== undefined ? [row.value] : [],
    ),
  );
}

function keptFeature({ places }: Statement, sites: readonly string[]): string {
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

function lossFeature(
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

function segmentsOf(places: readonly Atom[], { said, modalities }: Statement): string[] {
  const near = beforeSecondBorder(places);
  const named = near.filter(({ kind }) => kind === 'segment').flatMap(({ segments }) => segments);
  const marks = places
    .filter(({ kind }) => kind === 'landmark')
    .flatMap(({ segments }) => segments);
  const deep = modalities.every((modality) => modality === 'vibration-position');
  const areas = deep
    ? []
    : places.filter(({ kind }) => kind === 'area').flatMap(({ segments }) => segments);
  const saddle = places
    .filter(({ kind }) => kind === 'pattern')
    .flatMap(({ segments }) => segments);
  const all =
    named.length > 0
      ? named
      : marks.length > 0 && (said !== null || areas.length === 0)
        ? marks
        : areas.length > 0
          ? areas
          : saddle;
  return unique(all).sort((a, b) => segmentNumber(a) - segmentNumber(b));
}

/** `below T2 on the left and some tingling below L1`: the first border is the statement's. */
function beforeSecondBorder(places: readonly Atom[]): readonly Atom[] {
  const borders = places.filter(({ kind, row }) => kind === 'relation' && row?.value === 'below');
  const second = borders[1];
  return second === undefined ? places : places.filter(({ from }) => from < second.from);
}

function sideOf(
  passage: Passage,
  sites: readonly SiteMatch[],
  first: number,
  last: number,
  from: number,
): Side | null {
  const near = joinSides(
    unique(passage.sides.filter(({ at }) => at >= first && at < last).map(({ side }) => side)),
  );
  if (near !== null) return near;
  const bySite = joinSides(unique(sites.flatMap(({ side }) => side ?? [])));
  if (bySite !== null) return bySite;
  if (passage.columnSide !== null) return passage.columnSide;
  return (
    passage.sides
      .filter(
        ({ at }) => at < from && from - at <= SIDE_BEFORE && at >= lastStop(passage.tokens, from),
      )
      .at(-1)?.side ?? null
  );
}
