import { readAtoms } from '../findings/atoms';
import { cellsOf } from '../findings/cells';
import type { Examination } from './examination';
import type { RawProblem } from './problem';

/** How many lines above a row may say what its table is of. */
const HEAD = 12;
const ABOUT = {
  power: /\b(?:power|strength|mrc|motor)\b/iu,
  reflex: /\b(?:reflex\w*|dtrs?|jerks?)\b/iu,
};
/** Tables of electrodiagnostics name muscles too. */
const OTHER_TABLE = /\b(?:fibs?|psw|muap|latency|amplitude|velocity|emg|cmap|snap|ms|mv|nerve)\b/iu;

/** What stands between the cells of a row. */
const MAY_BE_TABLE: readonly string[] = ['|', '\t', '  '];

/** A row whose cells stand under one another by spaces alone. */
const SPACED = /^ *\S+(?: {2,}[\d+-]{1,6}){2,} *$/u;

/** Cells of tables of power or reflexes that no scale has. */
export function tableProblems({ note, words }: Examination): RawProblem[] {
  if (!MAY_BE_TABLE.some((mark) => note.text.includes(mark))) return [];
  return note.lines.flatMap((line, n) => {
    const bar = line.text.includes('|');
    const tab = line.text.includes('\t');
    if (!bar && !tab && !(line.text.includes('  ') && SPACED.test(line.text))) return [];
    const cells = cellsOf(line, bar ? 'pipe' : tab ? 'tab' : 'spaces', words).filter(
      ({ text }) => text.trim() !== '',
    );
    const [label, ...values] = cells;
    if (label === undefined || values.length === 0) return [];
    const wrong = values.filter(({ text }) => /^(?:[6-9]|\+{5,}|[5-9]\+)$/u.test(text.trim()));
    if (
      wrong.length === 0 ||
      !values.every(({ text }) => /^(?:\d[+-]?|\+{1,6}|[-–])$/u.test(text.trim()))
    )
      return [];
    if (!readAtoms(label.tokens, words).some(({ site, side }) => site !== null || side !== null))
      return [];
    const above = note.lines
      .slice(Math.max(0, n - HEAD), n)
      .map(({ text }) => text)
      .join('\n');
    if (OTHER_TABLE.test(above)) return [];
    const about = ABOUT.power.test(above) ? 'power' : ABOUT.reflex.test(above) ? 'reflex' : null;
    if (about === null) return [];
    return wrong.map(({ start, end, text }) => {
      const from = start + (text.length - text.trimStart().length);
      return {
        start: from,
        end: Math.max(from + 1, end - (text.length - text.trimEnd().length)),
        message: about === 'power' ? 'Power is graded 0 to 5.' : 'Reflexes are graded 0 to 4+.',
      };
    });
  });
}
