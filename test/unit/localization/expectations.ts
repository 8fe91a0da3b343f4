import { anatomy } from '../../../src/anatomy/anatomy';
import { segmentNumber } from '../../../src/anatomy/segments';
import type { BodySide, Hypothesis } from '../../../src/localization/hypotheses';
import { lesions, predictions } from '../../../src/localization/lesions';
import { stateOf } from '../../../src/localization/state';
import { targetsOf } from '../../../src/localization/targets';
import areaRows from './areas.yaml';
import { localizeLines } from './builder';
import forwardRows from './forward.yaml';
import textbookRows from './textbook.yaml';
import partRows from './parts.yaml';
import wayRows from './ways.yaml';

/** The expectations these files hold, as functions that name what fails: the unit tests and the mutation test both use them. */
export interface ForwardRow {
  readonly lesion: string;
  readonly takes?: readonly string[];
  readonly spares?: readonly string[];
}

export interface TextbookRow {
  readonly picture: string;
  readonly source: string;
  readonly level: string;
  readonly site?: string;
  readonly side?: string;
  readonly segment?: string;
  readonly lines: readonly string[];
}

export const forward = forwardRows as readonly ForwardRow[];
export const textbook = textbookRows as readonly TextbookRow[];
export const ways = wayRows as readonly (readonly [string, string, string | null, string?])[];
export const areas = Object.entries(areaRows as Record<string, readonly string[]>);

export const parts = Object.entries(
  partRows as Record<string, { region: string; nerve?: string; roots?: readonly string[] }>,
);

/** Chances from which on something counts as taken, and up to which as spared. */
const taken = 0.1;
const spared = 0.2;

function lesionOf(words: string): Hypothesis | undefined {
  const [place = '', side = '', segment] = words.split(' ');
  const [id = '', variant] = place.split('/');
  const top = segment ? segmentNumber(segment) : null;
  return lesions.find(
    ({ row, side: on, span }) =>
      row.id === id &&
      row.variant === variant &&
      on === side &&
      (top === null || span?.top === top),
  );
}

/** The chance of one short statement, `right arm upper` or `left +horner`. */
function chanceOf(statement: string, { index }: Hypothesis): number {
  const [side, ...rest] = statement.split(' ') as [BodySide, ...string[]];
  const [site = '', what] = rest;
  const { features, signs, sensation } = predictions();
  if (site.startsWith('+')) return features.at(index, site.slice(1), side);
  if (what === undefined) return signs.at(index, site, side);
  if (what === 'pain' || what === 'position') return sensation[what].at(index, site as 'arm', side);
  const states = targetsOf(site).map((target) => stateOf(target, side));
  return Math.max(
    0,
    ...states.map((state) => state[what as 'upper' | 'lower' | 'muscle'][index] ?? 0),
  );
}

/** What of a forward expectation does not hold. */
export function forwardFailures(row: ForwardRow): string[] {
  const lesion = lesionOf(row.lesion);
  if (!lesion) return [`no lesion ${row.lesion}`];
  return [
    ...(row.takes ?? [])
      .filter((one) => chanceOf(one, lesion) < taken)
      .map((one) => `takes ${one}`),
    ...(row.spares ?? [])
      .filter((one) => chanceOf(one, lesion) > spared)
      .map((one) => `spares ${one}`),
  ].map((failure) => `${row.lesion} ${failure}`);
}

/** What of a muscle's or reflex's way does not hold: part, main root, nerve. */
export function wayFailures([id, part, root, nerve]: (typeof ways)[number]): string[] {
  const way = [...anatomy.muscles, ...anatomy.reflexes].find((one) => one.id === id);
  if (!way) return [`no way ${id}`];
  const shares = Object.values(way.roots ?? {}).map((share) => share ?? 0);
  const failures: string[] = [];
  if (way.part !== part) failures.push(`${id} is of ${way.part}`);
  if (root && (way.roots?.[root] ?? 0) < Math.max(...shares))
    failures.push(`${id} is not of ${root}`);
  if (nerve && !way.nerves?.includes(nerve)) failures.push(`${id} has no ${nerve}`);
  return failures;
}

export function areaFailures([id, parts]: (typeof areas)[number]): string[] {
  const found = targetsOf(id).flatMap((target) => (target.kind === 'parts' ? target.parts : []));
  return found.join() === parts.join() ? [] : [`${id} means ${found.join()}`];
}

/** Region, nerve, first and last root of a part of the body. */
export function partFailures([id, wanted]: (typeof parts)[number]): string[] {
  const part = anatomy.parts.find((one) => one.id === id);
  const roots = part?.roots ? [part.roots[0], part.roots.at(-1)] : undefined;
  const found = [part?.region, part?.nerve, roots?.join()].join(' ');
  return found === [wanted.region, wanted.nerve, wanted.roots?.join()].join(' ')
    ? []
    : [`${id} is ${found}`];
}

/** What the reasoner says of a textbook picture, where it is not what the book says. */
export function textbookFailures(row: TextbookRow): string[] {
  const { levels } = localizeLines(row.lines);
  const [first] = levels;
  const said = levels
    .map(({ level, site, side, segment, score }) => [level, site, side, segment, score].join(' '))
    .join('; ');
  const right =
    first?.level === row.level &&
    (!row.side || first.side === row.side) &&
    (!row.site || first.site === row.site) &&
    (!row.segment || first.segment === row.segment);
  return right ? [] : [`${row.picture}: ${said}`];
}

/** Stops at the first thing that fails; null where all holds. */
export function firstFailure(): string | null {
  for (const row of ways) for (const failure of wayFailures(row)) return failure;
  for (const row of areas) for (const failure of areaFailures(row)) return failure;
  for (const row of parts) for (const failure of partFailures(row)) return failure;
  for (const row of forward) for (const failure of forwardFailures(row)) return failure;
  for (const row of textbook) for (const failure of textbookFailures(row)) return failure;
  return null;
}
