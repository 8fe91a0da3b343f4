import type { TimelineRow } from '../../timeline/timeline';
import { element, type Markup, text } from '../figure/svg';

/** Width of the rows' names, and of a visit. */
export const LABEL = 88;
export const COLUMN = 88;
/** Heights of the visits' names, of a limb's name. */
export const HEAD = 34;
export const TITLE = 20;

/** How high a row is, and how far a mark stands from its middle for each step from normal. */
export interface Lane {
  readonly height: number;
  readonly step: number;
}

const tall: Lane = { height: 44, step: 7 };
const low: Lane = { height: 27, step: 3 };

/** Tone, reflexes and power have the most room. */
export function laneOf({ id }: TimelineRow): Lane {
  return ['tone', 'reflexes', 'power'].includes(id) ? tall : low;
}

/** The middle of a visit's column. */
export function columnMiddle(index: number): number {
  return LABEL + index * COLUMN + COLUMN / 2;
}

/** A row's name and its line, which is normal. */
export function laneAt(name: string, middle: number, visits: number): Markup[] {
  const d = `M ${LABEL} ${middle} L ${LABEL + visits * COLUMN} ${middle}`;
  return [
    element('path', { d, class: 'mnl-leader mnl-line-ink' }),
    element('text', { x: LABEL - 8, y: middle + 3.8, class: 'mnl-end mnl-fill-ink' }, text(name)),
  ];
}
