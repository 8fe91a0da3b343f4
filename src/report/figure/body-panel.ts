import type { PatternRow } from '../../localization/level';
import { bodyDetails, bodyRegions } from './body-outline';
import { type BodySide, bodySides, type Frame, outlineOn, placed, sideNames } from './frame';
import { type FigureLinks, linked } from './links';
import { areaAttributes, type BodyPattern, patternMarks } from './pattern-marks';
import { element, join, type Markup, text } from './svg';

/** Where the body stands in its panel. */
export const bodyFrame: Frame = { midline: 105, top: 24, scale: 1.08 };

type Region = (typeof bodyRegions)[number];

/** The pattern of a region on a side. */
function patternAt(rows: readonly PatternRow[], { region }: Region, side: BodySide): BodyPattern {
  const row = rows.find((one) => one.region === region && one.side === side);
  return row?.pattern ?? 'not-documented';
}

function letterAt(region: Region, side: BodySide, pattern: BodyPattern): Markup {
  const { letter, color } = patternMarks[pattern];
  if (letter === '') return join([]);
  const { x, y } = placed(bodyFrame, side, region.letter);
  const width = letter.length > 1 ? 29 : 17;
  const box = { x: x - width / 2, y: y - 8, width, height: 16, rx: 8 };
  return join([
    ...(region.leader ? [leaderTo(region.leader, side)] : []),
    element('rect', { ...box, class: `mnl-badge mnl-fill-ground mnl-line-${color}` }),
    element('text', { x, y: y + 4, class: 'mnl-letter mnl-middle mnl-fill-ink' }, text(letter)),
  ]);
}

function leaderTo([from, to]: NonNullable<Region['leader']>, side: BodySide): Markup {
  const ends = [from, to].map((point) => placed(bodyFrame, side, point));
  const d = ends.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ');
  return element('path', { d, class: 'mnl-leader mnl-line-ink' });
}

function regionOn(
  rows: readonly PatternRow[],
  region: Region,
  side: BodySide,
  link: FigureLinks['region'],
): Markup {
  const pattern = patternAt(rows, region, side);
  const name = `${sideNames[side]} ${region.name}: ${patternMarks[pattern].name}`;
  const target = link(region.region, side);
  const area = element(
    'g',
    { 'data-region': region.region, 'data-side': side, 'data-pattern': pattern },
    element('title', {}, text(name)),
    element('path', { d: outlineOn(bodyFrame, side, region.outline), ...areaAttributes(pattern) }),
    letterAt(region, side, pattern),
  );
  return target ? linked(target, name, area) : area;
}

/** The heading of a side; both drawings have it at the same height. */
export function sideHeading(frame: Frame, side: BodySide, out: number): Markup {
  const { x } = placed(frame, side, [out, 0]);
  const attributes = { x, y: 13, class: 'mnl-heading mnl-middle mnl-fill-ink' };
  return element('text', attributes, text(sideNames[side]));
}

/** The body from the front, each region filled by its pattern. */
export function bodyPanel(rows: readonly PatternRow[], link: FigureLinks['region']): Markup {
  const parts = bodySides.flatMap((side) => [
    sideHeading(bodyFrame, side, 62),
    ...bodyRegions.map((region) => regionOn(rows, region, side, link)),
    ...bodyDetails.map((line) =>
      element('path', {
        d: outlineOn(bodyFrame, side, line),
        class: 'mnl-detail mnl-line-ink',
      }),
    ),
  ]);
  return join(parts);
}

/** The same in words. */
export function bodyWords(rows: readonly PatternRow[]): string {
  const said = bodyRegions.flatMap((region) =>
    bodySides.map(
      (side) =>
        `${sideNames[side]} ${region.name}: ${patternMarks[patternAt(rows, region, side)].name}.`,
    ),
  );
  return `The patient's right is on the left. ${said.join(' ')}`;
}
