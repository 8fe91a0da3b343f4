import type { PatternRow } from '../../localization/level';
import type { ColorName } from './palette';
import { element, join, type Markup } from './svg';

/** What a region of the body shows. */
export type BodyPattern = PatternRow['pattern'];

interface PatternMark {
  /** Stands beside the region; none where the note says nothing. */
  readonly letter: string;
  /** As in the legend and for screen readers. */
  readonly name: string;
  readonly color: ColorName;
  /** The hatch: a square of so many units turned by so many degrees, with lines and dots in colours; null for an empty area. */
  readonly hatch: Hatch | null;
}

interface Hatch {
  readonly size: number;
  readonly turn: number;
  readonly strokes: readonly {
    readonly color: ColorName;
    readonly path: string;
    readonly width: number;
  }[];
  readonly dots: readonly {
    readonly color: ColorName;
    readonly at: readonly [number, number];
    readonly radius: number;
  }[];
}

const stroke = (color: ColorName, path: string, width: number) => ({ color, path, width });
const dot = (color: ColorName, x: number, y: number, radius: number) => ({
  ...{ color, radius },
  at: [x, y] as const,
});

/** Lines for the upper, dots for the lower motor neuron, lines with dots for both: told apart without colour. */
export const patternMarks: Readonly<Record<BodyPattern, PatternMark>> = {
  umn: {
    letter: 'U',
    name: 'upper motor neuron',
    color: 'umn',
    hatch: { size: 5, turn: -45, strokes: [stroke('umn', 'M 0 2.5 L 5 2.5', 1.5)], dots: [] },
  },
  lmn: {
    letter: 'L',
    name: 'lower motor neuron',
    color: 'lmn',
    hatch: { size: 5, turn: 45, strokes: [], dots: [dot('lmn', 2.5, 2.5, 1.15)] },
  },
  both: {
    letter: 'U+L',
    name: 'upper and lower',
    color: 'ink',
    hatch: {
      ...{ size: 8, turn: -45 },
      strokes: [stroke('umn', 'M 0 2 L 8 2', 1.5)],
      dots: [dot('lmn', 2, 6, 1.25), dot('lmn', 6, 6, 1.25)],
    },
  },
  other: {
    letter: 'A',
    name: 'abnormal, neither by itself',
    color: 'other',
    hatch: {
      ...{ size: 9, turn: 0 },
      strokes: [stroke('other', 'M -1 7.5 L 0 6.5 L 4.5 2 L 9 6.5 L 10 7.5', 1.2)],
      dots: [],
    },
  },
  normal: {
    letter: 'N',
    name: 'normal',
    color: 'normal',
    hatch: { size: 9, turn: 0, strokes: [stroke('normal', 'M 0 4.5 L 9 4.5', 0.5)], dots: [] },
  },
  'not-documented': { letter: '', name: 'not documented', color: 'ink', hatch: null },
};

/** All patterns, as in the legend. */
export const bodyPatterns = Object.keys(patternMarks) as BodyPattern[];

const hatchId = (pattern: BodyPattern) => `mnl-hatch-${pattern}`;

function hatchOf(pattern: BodyPattern, { size, turn, strokes, dots }: Hatch): Markup {
  const { color } = patternMarks[pattern];
  const area = { width: size, height: size };
  const attributes = {
    ...{ id: hatchId(pattern), ...area, patternUnits: 'userSpaceOnUse' },
    patternTransform: `rotate(${turn})`,
  };
  return element(
    'pattern',
    attributes,
    element('rect', { ...area, class: `mnl-wash mnl-fill-${color}` }),
    ...strokes.map((line) =>
      element('path', {
        d: line.path,
        class: `mnl-none mnl-line-${line.color}`,
        'stroke-width': line.width,
      }),
    ),
    ...dots.map(({ at: [cx, cy], radius, color: ink }) =>
      element('circle', { cx, cy, r: radius, class: `mnl-fill-${ink}` }),
    ),
  );
}

/** The hatches, to be defined once in a document. */
export function hatches(): Markup {
  return join(
    bodyPatterns.flatMap((pattern) => {
      const { hatch } = patternMarks[pattern];
      return hatch ? [hatchOf(pattern, hatch)] : [];
    }),
  );
}

/** How an area of a pattern is filled and outlined. */
export function areaAttributes(pattern: BodyPattern): { fill: string; class: string } {
  const { hatch, color } = patternMarks[pattern];
  if (!hatch) return { fill: 'none', class: 'mnl-undocumented mnl-line-ink' };
  return { fill: `url(#${hatchId(pattern)})`, class: `mnl-region mnl-line-${color}` };
}
