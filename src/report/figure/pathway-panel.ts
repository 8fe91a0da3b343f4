import type { Level } from '../../localization/level';
import { sideHeading } from './body-panel';
import { cordGroups, GROUP_LETTER, segmentEdges, segmentsHeight } from './cord';
import { drawMarks } from './draw-marks';
import {
  type BodySide,
  bodySides,
  curve,
  type Frame,
  outlineOn,
  placed,
  type Point,
} from './frame';
import { lesionMarks } from './lesion-marks';
import type { FigureLinks } from './links';
import { pathwayLabels } from './pathway-labels';
import { caudaEquina, chains, pathwayShapes, tract } from './pathway-outline';
import { element, join, type Markup, text } from './svg';

/** Where brain, cord and nerves stand in their panel. */
export const pathwayFrame: Frame = { midline: 100, top: -10, scale: 1 };

const looks = {
  shape: 'mnl-shape mnl-fill-ground mnl-line-ink',
  nucleus: 'mnl-nucleus mnl-line-ink',
  // as the patterns: the pathway above in the colour of the upper motor neuron, the nerves in that of the lower
  upper: 'mnl-tract mnl-line-umn',
  lower: 'mnl-tract mnl-line-lmn',
};

function line(side: BodySide, points: readonly Point[], look: string): Markup {
  const ends = points.map((point) => placed(pathwayFrame, side, point));
  const d = ends.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ');
  return element('path', { d, class: look });
}

function half(side: BodySide): Markup[] {
  const drawn = (outline: string, look: string) =>
    element('path', { d: outlineOn(pathwayFrame, side, outline), class: look });
  return [
    ...pathwayShapes.map(({ outline, kind }) => drawn(outline, looks[kind])),
    ...caudaEquina.map((fibre) => drawn(fibre, looks.nucleus)),
    drawn(tract.above, looks.upper),
    drawn(tract.below, looks.upper),
  ];
}

/** The pyramid's fibres on their way to the other side. */
function crossing(side: BodySide): Markup {
  const { from, to } = tract.crossing;
  return line(side, [from, [-to[0], to[1]]], looks.upper);
}

function muscle(side: BodySide, [out, down]: Point): Markup {
  const spindle = `M ${out} ${down - 8} C ${out + 5} ${down - 4} ${out + 5} ${down + 5} ${out + 2} ${down + 10} C ${out - 3} ${down + 6} ${out - 4} ${down - 3} ${out} ${down - 8} Z`;
  return element('path', { d: outlineOn(pathwayFrame, side, spindle), class: looks.shape });
}

function chain(side: BodySide, name: keyof typeof chains): Markup[] {
  const { way, root, plexus, junction, muscle: words } = chains[name];
  const knots = [root, plexus].filter((point) => point !== null);
  const [out, down] = way.at(-1)!;
  const centre: Point = [out + 2, down + 6];
  const { x, y } = placed(pathwayFrame, side, [out - 15, down + 12]);
  const circle = (point: Point, r: number) => {
    const at = placed(pathwayFrame, side, point);
    return element('circle', { cx: at.x, cy: at.y, r, class: looks.shape });
  };
  return [
    element('path', { d: outlineOn(pathwayFrame, side, curve(way)), class: looks.lower }),
    muscle(side, centre),
    ...knots.map((point) => circle(point, 3.2)),
    circle(junction, 2.2),
    element('text', { x, y, class: 'mnl-middle mnl-fill-ink' }, text(words)),
  ];
}

/** Edges of the segments across the cord, the groups' ones longer. */
function segmentTicks(): Markup[] {
  const ends = new Set(cordGroups.flatMap(({ first, count }) => [first - 1, first - 1 + count]));
  return segmentEdges.map((down, index) => {
    const reach = ends.has(index) ? 12 : 2.6;
    const [from, to] = bodySides.map((side) => placed(pathwayFrame, side, [reach, down]));
    const d = `M ${from!.x} ${from!.y} L ${to!.x} ${to!.y}`;
    return element('path', { d, class: 'mnl-leader mnl-line-ink' });
  });
}

/** The letters of the groups of segments, legible over a line that passes. */
function groupLetters(): Markup[] {
  return cordGroups.map(({ letter, first, count, lift }) => {
    const { top, bottom } = segmentsHeight({ first, last: first - 1 + count });
    const { x, y } = placed(pathwayFrame, 'right', [GROUP_LETTER, (top + bottom) / 2 - lift]);
    const look = 'mnl-strong mnl-middle mnl-halo mnl-line-ground mnl-fill-ink';
    return element('text', { x, y: y + 4, class: look }, text(letter));
  });
}

function labels(): Markup[] {
  return pathwayLabels.flatMap(({ words, leader }) => {
    const { x, y } = placed(pathwayFrame, 'left', leader.at(-1)!);
    return [
      line('left', leader, 'mnl-leader mnl-line-ink'),
      element('text', { x: x + 3, y: y + 3.7, class: 'mnl-fill-ink' }, text(words)),
    ];
  });
}

/** The motor pathway from cortex to muscle, with the likely levels marked. */
export function pathwayPanel(levels: readonly Level[], link: FigureLinks['level']): Markup {
  return join([
    ...bodySides.map((side) => sideHeading(pathwayFrame, side, 62)),
    ...bodySides.flatMap((side) =>
      Object.keys(chains).flatMap((name) => chain(side, name as keyof typeof chains)),
    ),
    ...bodySides.flatMap(half),
    ...bodySides.map(crossing),
    ...segmentTicks(),
    ...labels(),
    drawMarks(pathwayFrame, lesionMarks(levels), link),
    ...groupLetters(),
  ]);
}
