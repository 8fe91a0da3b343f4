import type { Level } from '../../localization/level';
import { numberDisc } from './draw-marks';
import { lacksSide } from './lesion-marks';
import { element, type Markup, text } from './svg';

/** Characters of a line that fit beside the number; bold ones are wider. */
const LINE = 44;
const BOLD_LINE = 37;
const LINE_HEIGHT = 13.5;

/** Words in lines, broken between words; a word longer than a line is cut. */
export function wrap(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word.length > most ? `${word.slice(0, most - 1)}…` : word);
  }
  return lines;
}

function sureness({ confidence, ...level }: Level): string {
  const unknown = lacksSide(level) ? '; the note does not tell the side' : '';
  return `${confidence} confidence${unknown}`;
}

/** The names of the levels marked, below the drawing, and where they end. */
export function captions(
  levels: readonly Level[],
  left: number,
  top: number,
): { markup: Markup[]; bottom: number } {
  let y = top;
  const markup = levels.slice(0, 2).flatMap((level, index) => {
    const rank = index === 0 ? 1 : 2;
    const disc = numberDisc(left + 8, y - 4, rank, `${rank}`);
    const name = wrap(level.name, rank === 1 ? BOLD_LINE : LINE);
    const rows = [...name, ...wrap(sureness(level), LINE)].map((words, row) => {
      const look = row < name.length && rank === 1 ? 'mnl-strong mnl-fill-ink' : 'mnl-fill-ink';
      const attributes = { x: left + 22, y: y + row * LINE_HEIGHT, class: look };
      return element('text', attributes, text(words));
    });
    y += rows.length * LINE_HEIGHT + 7;
    return [disc, ...rows];
  });
  return { markup, bottom: y };
}

/** The same in one line, for screen readers. */
export function levelWords(levels: readonly Level[]): string {
  const kinds = ['Likely level', 'Second candidate'];
  return levels
    .slice(0, 2)
    .map((level, index) => `${kinds[index]}: ${level.name}, ${sureness(level)}.`)
    .join(' ');
}
