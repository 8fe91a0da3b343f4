import { areaAttributes, type BodyPattern, bodyPatterns, patternMarks } from './pattern-marks';
import { element, type Markup, text } from './svg';

const ROW = 16;

function entry(pattern: BodyPattern, left: number, top: number): Markup[] {
  const { letter, name } = patternMarks[pattern];
  const middle = top + 4;
  return [
    element('rect', { x: left, y: top - 6, width: 22, height: 12, ...areaAttributes(pattern) }),
    element(
      'text',
      { x: left + 41, y: middle, class: 'mnl-letter mnl-middle mnl-fill-ink' },
      text(letter),
    ),
    element('text', { x: left + 60, y: middle, class: 'mnl-fill-ink' }, text(name)),
  ];
}

/** What hatches and letters mean, one row each, and where they end. */
export function legend(left: number, top: number): { markup: Markup[]; bottom: number } {
  const markup = bodyPatterns.flatMap((pattern, index) => entry(pattern, left, top + index * ROW));
  return { markup, bottom: top + bodyPatterns.length * ROW };
}
