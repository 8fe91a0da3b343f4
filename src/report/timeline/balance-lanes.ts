import type { PatternRow } from '../../localization/level';
import type { TimedVisit } from '../../timeline/timeline';
import { areaAttributes, patternMarks } from '../figure/pattern-marks';
import { element, type Markup, text } from '../figure/svg';
import { COLUMN, columnMiddle, LABEL, TITLE } from './timeline-grid';

const LANE = 36;
const BAR = 26;
const WIDTH = 22;

/** At each visit, how many parts of the body (head, arm, trunk, leg; right and left) show signs of each motor neuron: a bar and a number. */
export function balanceLanes(
  visits: readonly TimedVisit[],
  top: number,
): { markup: readonly Markup[]; bottom: number } {
  const heading = { x: 4, y: top + 14, class: 'mnl-strong mnl-fill-ink' };
  const lanes = (['umn', 'lmn'] as const).flatMap((of, n) => {
    const bottom = top + TITLE + (n + 1) * LANE - 4;
    const d = `M ${LABEL} ${bottom} L ${LABEL + visits.length * COLUMN} ${bottom}`;
    return [
      element('path', { d, class: 'mnl-leader mnl-line-ink' }),
      element(
        'text',
        { x: LABEL - 8, y: bottom - 4, class: 'mnl-end mnl-fill-ink' },
        text(of === 'umn' ? 'Upper' : 'Lower'),
      ),
      ...visits.flatMap(({ analysis }, index) =>
        barAt(of, countOf(analysis.localization.patterns, of), index, bottom),
      ),
    ];
  });
  return {
    markup: [element('text', heading, text('Parts of the body with signs, of 8')), ...lanes],
    bottom: top + TITLE + 2 * LANE,
  };
}

function countOf(rows: readonly PatternRow[], of: 'umn' | 'lmn'): number {
  return rows.filter(({ pattern }) => pattern === of || pattern === 'both').length;
}

const PARTS = 8;

function barAt(of: 'umn' | 'lmn', count: number, index: number, bottom: number): Markup[] {
  const height = (BAR * count) / PARTS;
  const middle = columnMiddle(index);
  const bar = { x: middle - WIDTH / 2, y: bottom - height, width: WIDTH, height };
  const name = `${patternMarks[of].name}: ${count}`;
  return [
    ...(count > 0 ? [element('rect', { ...bar, ...areaAttributes(of) })] : []),
    element(
      'text',
      { x: middle + WIDTH / 2 + 6, y: bottom - 3, class: 'mnl-fill-ink', 'data-balance': of },
      element('title', {}, text(name)),
      text(String(count)),
    ),
  ];
}
