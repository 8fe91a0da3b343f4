import type { Line } from '../note/note';
import { cellsOf, headerOf, type Cell, type Header, type Rule } from './cells';
import type { Lexicon } from './lexicon';
import type { Head } from './table-head';

/** A row below the head of a table. */
export interface Row {
  readonly label: Header | null;
  /** Column number and cell. */
  readonly cells: readonly (readonly [number, Cell])[];
}

/** A value of every scale: without it a grid in which nothing was examined yet would be read as prose. */
const UNTESTED = /^(?:NT|N\/T|not tested)$/u;

/** A line below a head as a row, or null where the table ends before it. */
export function rowOf(line: Line, rule: Rule, head: Head, words: Lexicon): Row | null {
  if (line.text.trim() === '') return null;
  const { heads, columns } = head;
  let cells = cellsOf(
    line,
    rule === 'pipe' && !/[|│┃]/u.test(line.text)
      ? 'spaces'
      : rule === 'tab' && !line.text.includes('\t')
        ? 'spaces'
        : rule,
    words,
  );
  if (rule === 'tab' && cells.length > heads.length)
    cells = cells.filter(({ text }, i) => text !== '' || i === 0 || i === cells.length - 1);
  if (rule === 'spaces' && cells.length < 2) {
    cells = cellsOf(line, 'words', words);
    if (cells.length > heads.length + 1 || !cells.slice(1).every(holdsValue)) return null;
  }
  if (rule === 'words') cells = withWholeLabel(cells, heads.length);
  if (cells.length < 2) return null;
  if (rule === 'words' && !(cells.length === heads.length + 1 && cells.slice(1).every(holdsValue)))
    return null;
  if (rule === 'spaces' && (/[.;]\s*$/u.test(line.text) || (cells[0] as Cell).text.includes(':')))
    return null;
  const label = headerOf(cells[0], true);
  const values = cells.slice(1);
  // `Tardieu R1   catch 60   catch 55`: nothing to read under the heads, but the table goes on
  if (rule === 'spaces' && label === null && areUnder(values, head))
    return { label: null, cells: [] };
  const anyValue = values.some(holdsValue);
  if (
    label === null &&
    !(
      anyValue &&
      rule !== 'words' &&
      (cells[0] as Cell).text.length <= 32 &&
      !holdsValue(cells[0] as Cell)
    )
  ) {
    // a row without a label over columns that name everything: `2  2  3  3`
    if (cells.every(holdsValue) && cells.length === columns.filter(Boolean).length)
      return { label: null, cells: place(cells, head, rule, 0) };
    return null;
  }
  // `Hand grip 60% 60%`: nothing to read in this row, but the table goes on
  if (!anyValue && rule !== 'pipe' && rule !== 'tab')
    return label !== null &&
      values.length >= 1 &&
      values.length <= columns.length &&
      values.every(({ text }) => text.length <= 8)
      ? { label, cells: [] }
      : null;
  return { label, cells: label === null ? [] : place(values, head, rule, 1) };
}

/** `Motor R  5 5 4`: the label is what stands before as many values as there are heads. */
function withWholeLabel(cells: Cell[], values: number): Cell[] {
  const extra = cells.length - values - 1;
  const [first, last] = [cells[0], cells[extra]];
  if (extra < 1 || extra > 2 || first === undefined || last === undefined) return cells;
  if (cells.slice(0, extra + 1).some(holdsValue)) return cells;
  const label = cells.slice(0, extra + 1);
  return [
    {
      column: first.column,
      start: first.start,
      end: last.end,
      text: label.map(({ text }) => text).join(' '),
      tokens: label.flatMap(({ tokens }) => tokens),
      atoms: label.flatMap(({ atoms }) => atoms),
    },
    ...cells.slice(extra + 1),
  ];
}

/** Whether cells stand under the heads, one under each side. */
function areUnder(values: readonly Cell[], { heads, columns }: Head): boolean {
  const sides = heads.filter((_, i) => columns[i]?.side === 'left' || columns[i]?.side === 'right');
  return (
    sides.length >= 2 &&
    sides.length === values.length &&
    values.every(
      ({ column, text }, i) =>
        text.length <= 12 && Math.abs(column - (sides[i]?.column ?? Infinity)) <= 3,
    )
  );
}

const holdsValue = ({ atoms, text }: Cell): boolean =>
  atoms.some((atom) => atom.grade !== null || atom.values.length > 0) ||
  UNTESTED.test(text) ||
  (atoms.length === 1 && /^[-–]$/u.test(atoms[0]?.text ?? ''));

/** Which column each cell stands in: by number where the counts fit, else by where it stands on the line. */
function place(
  cells: readonly Cell[],
  { heads, columns }: Head,
  rule: Rule,
  offset: number,
): (readonly [number, Cell])[] {
  if (rule === 'pipe' || rule === 'tab') {
    // the head has no cell above the labels
    const isShort = cells.length === heads.length && columns.every((column) => column !== null);
    const from = isShort ? 0 : offset;
    return cells.flatMap((cell, i) =>
      cell.text !== '' && columns[i + from] !== undefined && columns[i + from] !== null
        ? [[i + from, cell] as const]
        : [],
    );
  }
  const known = columns.flatMap((column, i) => (column === null ? [] : [i]));
  const labelled =
    columns[0] === null ? columns.map((_, i) => i).slice(1) : columns.map((_, i) => i);
  if (cells.length === labelled.length)
    return cells.flatMap((cell, i) =>
      columns[labelled[i] as number] === null ? [] : [[labelled[i] as number, cell] as const],
    );
  if (cells.length === known.length)
    return cells.map((cell, i) => [known[i] as number, cell] as const);
  return cells.flatMap((cell) => {
    const best = known
      .map((i) => [i, Math.abs((heads[i] as Cell).column - cell.column)] as const)
      .sort((a, b) => a[1] - b[1])[0];
    return best === undefined || best[1] > 8 ? [] : [[best[0], cell] as const];
  });
}
