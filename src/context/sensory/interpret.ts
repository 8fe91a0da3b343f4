import type { Region, Side } from '../../vocabulary/ids';
import { siteRow } from '../../vocabulary/site-rows';
import type { Passage } from '../passage';
import { regionOf, unique } from '../place';
import { segmentNumber } from '../segments';
import type { Atom } from './atoms';
import { isMixed, narrow, sideOf, type Bounds } from './bounds';
import { keptFeature, lossFeature } from './sensory-feature';
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

/** Reads where a statement is; `from` and `to` bound the words that may belong to it. */
export function interpret(statement: Statement, passage: Passage, bounds: Bounds): Reading {
  const { from: first, to: last } = narrow(statement, passage, bounds);
  const atoms = statement.places.filter(
    ({ from }) => from < Math.max(last, statement.said?.to ?? 0),
  );
  const deep = statement.modalities.every((modality) => modality === 'vibration-position');
  const areas = atoms.filter(({ kind }) => kind === 'area' && !deep);
  const near = passage.sites.filter(
    (site) => site.from >= first && site.from < last && !areas.some((area) => isPartOf(site, area)),
  );
  const behind = near.filter((site) => site.from >= statement.from);
  const sites = behind.length > 0 ? behind : near;
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

/** `web space` in `first web space of the foot` is no hand's: an area has its own sites. */
function isPartOf({ id, from, to }: Passage['sites'][number], { row, ...area }: Atom): boolean {
  const own = row?.site ?? [];
  return own.length > 0 && !own.includes(id) && from >= area.from && to <= area.to;
}

function areaRegions(areas: readonly Atom[]): Region[] {
  return areas.flatMap(({ row }) => (row?.site ?? []).flatMap((id) => siteRow(id)?.region ?? []));
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
