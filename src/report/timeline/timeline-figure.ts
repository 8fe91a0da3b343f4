import { type Cell, type Series, type TimedVisit, type Timeline } from '../../timeline/timeline';
import { wrap } from '../figure/captions';
import { linked, type Target } from '../figure/links';
import { areaAttributes, type BodyPattern, hatches, patternMarks } from '../figure/pattern-marks';
import { figureStyle } from '../figure/style';
import { element, join, type Markup, text } from '../figure/svg';
import { html } from '../html';
import { balanceLanes } from './balance-lanes';
import { COLUMN, HEAD, LABEL, laneAt, laneOf, TITLE, columnMiddle } from './timeline-grid';
import { limbName, mergedRows, runsOf, visitName } from './timeline-words';

/** Where a click on a cell leads; null for nowhere. */
export type CellLink = (visit: TimedVisit, cell: Cell) => Target | null;

/** A part of the drawing, and where it ends. */
interface Drawn {
  readonly markup: readonly Markup[];
  readonly bottom: number;
}

const LEAST_WIDTH = 330;

/** The figure for a page: wider than the page, it scrolls by itself. */
export function timelineHtml(timeline: Timeline, link: CellLink | null): Markup {
  if (timeline.visits.length === 0) return join([]);
  const role = link ? 'group' : 'img';
  return html(
    'figure',
    { class: 'mnl-timeline', tabindex: 0, 'aria-label': 'Timeline' },
    drawing(timeline, role, link, []),
  );
}

/** The figure as a file of its own. */
export function timelineSvg(timeline: Timeline): string {
  const style = element('style', {}, text(figureStyle));
  return `${drawing(timeline, 'img', null, [style])}\n`;
}

function drawing(
  timeline: Timeline,
  role: 'img' | 'group',
  link: CellLink | null,
  before: readonly Markup[],
): Markup {
  const heads = timeline.visits.flatMap((visit, index) =>
    headAt(visitName(timeline, visit), index),
  );
  const lanes = limbGroups(timeline, link);
  const balance = balanceLanes(timeline.visits, lanes.bottom + 6);
  const key = legend(balance.bottom + 14);
  const width = Math.max(LEAST_WIDTH, LABEL + timeline.visits.length * COLUMN + 6);
  const height = key.bottom;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      ...{ width, height, role, class: 'mnl-svg' },
      'aria-labelledby': 'mnl-timeline-title mnl-timeline-words',
    },
    element('title', { id: 'mnl-timeline-title' }, text('Tone, reflexes and power over time')),
    element('desc', { id: 'mnl-timeline-words' }, text(timelineWords(timeline))),
    ...before,
    element('defs', {}, hatches()),
    element('rect', { width, height, class: 'mnl-fill-ground' }),
    ...[...heads, ...lanes.markup, ...balance.markup, ...key.markup],
  );
}

/** The same in words, for screen readers. */
function timelineWords(timeline: Timeline): string {
  const said = mergedRows(timeline.series).map((one) => {
    const runs = runsOf(one).map(
      ({ words, from }) => `${words} ${visitName(timeline, timeline.visits[from]!)}`,
    );
    return `${one.row.name}, ${limbName(one.limb)}: ${runs.join(', ')}.`;
  });
  return `${timeline.visits.length} visits from left to right. ${said.join(' ')}`;
}

/** A visit's name in at most two lines. */
function headAt(name: string, index: number): Markup[] {
  const lines = wrap(name, 12).slice(0, 2);
  return lines.map((words, row) =>
    element(
      'text',
      {
        x: columnMiddle(index),
        y: HEAD - 8 - (lines.length - 1 - row) * 13,
        class: 'mnl-heading mnl-middle mnl-fill-ink',
      },
      text(words),
    ),
  );
}

function limbGroups(timeline: Timeline, link: CellLink | null): Drawn {
  const markup: Markup[] = [];
  let top = HEAD;
  let limb = '';
  for (const series of timeline.series) {
    const name = limbName(series.limb);
    if (name !== limb) {
      limb = name;
      markup.push(title(name, top + 14));
      top += TITLE;
    }
    markup.push(...seriesAt(timeline, series, top, link));
    top += laneOf(series.row).height;
  }
  return { markup, bottom: top };
}

/** The name of a limb, over its rows. */
function title(name: string, y: number): Markup {
  const words = name.charAt(0).toUpperCase() + name.slice(1);
  return element('text', { x: 4, y, class: 'mnl-strong mnl-fill-ink' }, text(words));
}

function seriesAt(
  { visits }: Timeline,
  { row, cells }: Series,
  top: number,
  link: CellLink | null,
): Markup[] {
  const { height, step } = laneOf(row);
  const middle = top + height / 2;
  // More than normal stands above the middle.
  const heightOf: HeightOf = (mark) => middle - mark.height * step;
  return [
    ...laneAt(row.name, middle, visits.length),
    ...courseLines(cells, heightOf),
    ...cells.flatMap((cell, index) => {
      if (cell === null) return [];
      const drawn = element(
        'g',
        { 'data-row': row.id, 'data-visit': index },
        element('title', {}, text(`${row.name}: ${cell.words}`)),
        ...cell.marks.map((mark) => badgeAt(mark, index, heightOf(mark))),
      );
      const target = link?.(visits[index]!, cell) ?? null;
      return [target ? linked(target, `${row.name}: ${cell.words}`, drawn) : drawn];
    }),
  ];
}

type Mark = Cell['marks'][number];
type HeightOf = (mark: Mark) => number;

/** From visit to visit; dashed over visits that state nothing. */
function courseLines(cells: readonly (Cell | null)[], heightOf: HeightOf): Markup[] {
  const stated = cells.flatMap((cell, index) => (cell === null ? [] : [{ cell, index }]));
  return stated.slice(1).map(({ cell, index }, n) => {
    const before = stated[n]!;
    const [from, to] = [before.cell, cell].map(({ marks }) => heightOf(marks.at(-1)!));
    const d = `M ${columnMiddle(before.index)} ${from} L ${columnMiddle(index)} ${to}`;
    const look = index - before.index > 1 ? 'mnl-none mnl-second' : 'mnl-none';
    return element('path', { d, class: `${look} mnl-line-ink` });
  });
}

const BADGE = 15;
const HATCH = 10;

function badgeAt({ brief, pattern }: Mark, index: number, middle: number): Markup {
  const y = middle - BADGE / 2;
  const words = brief.length > 9 ? `${brief.slice(0, 8)}…` : brief;
  const width = Math.min(COLUMN - 4, HATCH + 10 + words.length * 6.3);
  const x = columnMiddle(index) - width / 2;
  const box = { x, y, width, height: BADGE, rx: 3 };
  const { color } = patternMarks[pattern];
  return join([
    element('rect', { ...box, class: `mnl-badge mnl-fill-ground mnl-line-${color}` }),
    element('rect', { x, y, width: HATCH, height: BADGE, rx: 3, ...areaAttributes(pattern) }),
    element(
      'text',
      {
        x: x + HATCH + (width - HATCH) / 2,
        y: y + BADGE / 2 + 3.8,
        class: 'mnl-middle mnl-fill-ink',
      },
      text(words),
    ),
  ]);
}

const keyed: readonly BodyPattern[] = ['umn', 'lmn', 'both', 'other', 'normal'];

/** What hatches and heights mean. */
function legend(top: number): Drawn {
  const entries = keyed.flatMap((pattern, index) => {
    const [x, y] = [4 + (index % 2) * 160, top + Math.floor(index / 2) * 17];
    return [
      element('rect', { x, y: y - 9, width: 18, height: 12, ...areaAttributes(pattern) }),
      element(
        'text',
        { x: x + 24, y: y + 1, class: 'mnl-fill-ink' },
        text(patternMarks[pattern].name),
      ),
    ];
  });
  const y = top + Math.ceil(keyed.length / 2) * 17 + 2;
  const words = [
    'The line in a row is normal: more stands above it, less below.',
    'Columns are visits; their distance is no length of time.',
  ];
  return {
    markup: [
      ...entries,
      ...words.map((line, row) =>
        element('text', { x: 4, y: y + row * 14, class: 'mnl-fill-ink' }, text(line)),
      ),
    ],
    bottom: y + words.length * 14,
  };
}
