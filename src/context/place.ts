import type { FeatureGroupId } from '../vocabulary/feature-rows';
import type { Region, Side } from '../vocabulary/ids';
import type { Passage } from './passage';
import { joinSides } from './sides';
import type { SiteMatch } from './sites';

/** Where a statement is. */
export interface Place {
  readonly side: Side | null;
  readonly sites: readonly string[];
  readonly region: Region | null;
}

/** Of what has no place. */
export const NOWHERE: Place = { side: null, sites: [], region: null };

/** Groups whose statements are about a part of the body at all, and those that have a side. */
const SITED = new Set<FeatureGroupId>([
  'sensory',
  'pain',
  'muscle',
  'cerebellar',
  'extrapyramidal',
]);
const SIDED = new Set<FeatureGroupId>([
  ...SITED,
  'cranial-nerve',
  'cortical',
  'gait',
  'bulbar',
  'fatigability',
]);

/** How far, in tokens, a site or side may stand from what it belongs to when it comes after, or in another clause before. */
const AFTER = 7;
const BEFORE = 16;

/**
 * The place of the words from token `from` to `to` (exclusive): named inside them, else in their clause, else earlier in
 * the sentence.
 */
export function placeOf(passage: Passage, from: number, to: number, group: FeatureGroupId): Place {
  if (passage.sites.length === 0 && passage.sides.length === 0 && passage.columnSide === null)
    return NOWHERE;
  const { clauses } = passage;
  const near = nearSites(passage, clauses, from, to);
  const sites = SITED.has(group) ? near : near.filter((site) => site.from >= from && site.to <= to);
  const side = SIDED.has(group) ? sideOf(passage, clauses, from, to, sites) : null;
  return {
    side,
    sites: unique(sites.map(({ id }) => id)),
    region: regionOf(sites.map(({ region }) => region)),
  };
}

function nearSites(
  { sites }: Passage,
  clauses: readonly number[],
  from: number,
  to: number,
): readonly SiteMatch[] {
  const inside = sites.filter((site) => site.from < to && site.to > from);
  if (inside.length > 0) return inside;
  const same = sites.filter((site) => clauses[site.from] === clauses[from]);
  const after = same.filter((site) => site.from >= to && site.from - to <= AFTER);
  if (after.length > 0) return after;
  const before = same.filter((site) => site.to <= from && from - site.to <= AFTER);
  if (before.length > 0) return before.slice(-2);
  return [];
}

function sideOf(
  passage: Passage,
  clauses: readonly number[],
  from: number,
  to: number,
  sites: readonly SiteMatch[],
): Side | null {
  const { sides } = passage;
  const inside = sides.filter(({ at }) => at >= from && at < to).map(({ side }) => side);
  if (inside.length > 0) return joinSides(inside);
  const same = sides.filter(({ at }) => clauses[at] === clauses[from]);
  const said = same.filter(({ at }) => at < from && from - at <= AFTER).at(-1);
  const isOfOther = said !== undefined && isOfOtherSite(passage, said.at, from, sites);
  const before = isOfOther ? undefined : said;
  const next = same.find(({ at }) => at >= to && at - to <= AFTER);
  const after = next !== undefined && isOfNext(passage, to, next.at) ? undefined : next;
  const parted =
    before !== undefined && passage.tokens.slice(before.at, from).some(({ text }) => text === ',');
  const nearest =
    nearer(before?.at, after?.at, parted ? from + 3 : from, to) === 'before' ? before : after;
  if (nearest !== undefined) return nearest.side;
  const bySite = joinSides(sites.flatMap(({ side }) => (side === null ? [] : [side])));
  if (bySite !== null) return bySite;
  if (passage.columnSide !== null || isOfOther) return passage.columnSide;
  return sides.filter(({ at }) => at < from && from - at <= BEFORE).at(-1)?.side ?? null;
}

/** `Weak right leg, tingling in the hands`: before a comma, a side with a site behind it is of that site. */
function isOfOtherSite(
  { tokens, sites: all }: Passage,
  side: number,
  from: number,
  own: readonly SiteMatch[],
): boolean {
  const comma = tokens.findLastIndex(({ text }, n) => n > side && n < from && text === ',');
  const other = all.find((site) => site.from > side && site.to <= comma);
  return (
    other !== undefined &&
    own.length > 0 &&
    own.every((site) => site.side !== null && site.from > comma && site.region !== other.region)
  );
}

/** `fixed pupil, left hemiparesis`: after a comma, a side before another word is of that word. */
function isOfNext({ tokens }: Passage, from: number, at: number): boolean {
  const parted = tokens.slice(from, at).some(({ text }) => text === ',');
  return parted && tokens[at + 1]?.kind === 'word';
}

function nearer(
  before: number | undefined,
  after: number | undefined,
  from: number,
  to: number,
): 'before' | 'after' {
  if (before === undefined) return 'after';
  if (after === undefined) return 'before';
  return from - before <= after - to + 2 ? 'before' : 'after';
}

/** The region that holds all of several. */
export function regionOf(regions: readonly Region[]): Region | null {
  const [first, ...rest] = unique(regions);
  if (first === undefined) return null;
  if (rest.length === 0) return first;
  return [first, ...rest].some(
    (region) => region === 'head' || region === 'trunk' || region === 'whole',
  )
    ? 'whole'
    : 'limbs';
}

/** Values without repetition, in their order. */
export function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
