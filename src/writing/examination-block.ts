import { type BlockRow, type ExaminationGrid, gridsOf } from '../vocabulary/block-rows';
import { scaleRow } from '../vocabulary/scale-rows';

/** How a grid is written: in columns by blanks, or as a Markdown table. */
export type GridLayout = 'columns' | 'table';

/** What stands in a cell, by the values it may take. */
type Cell = (values: readonly string[]) => string;

/** Blanks that part columns: the reader needs two. */
const GAP = 2;

/**
 * A block as a snippet in VS Code's syntax: each cell a tab stop whose choices are the scale's values, row by row, the caret below
 * the block in the end.
 */
export function examinationSnippet(block: BlockRow, layout: GridLayout): string {
  let stop = 0;
  const choice: Cell = (values) => `\${${(stop += 1)}|${values.join(',')}|}`;
  return `${write(block, layout, choice)}\n$0`;
}

/** A block as it stands before anything is filled in. */
export function examinationText(block: BlockRow, layout: GridLayout): string {
  return write(block, layout, (values) => values[0]!);
}

function write(block: BlockRow, layout: GridLayout, cell: Cell): string {
  const grid = layout === 'table' ? asTable : inColumns;
  return gridsOf(block)
    .map((one) => grid(one, cell))
    .join('\n\n');
}

function asTable({ heading, columns, rows }: ExaminationGrid, cell: Cell): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line([heading, ...columns]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map(({ label, scale }) =>
      line([label, ...columns.map(() => cell(scaleRow(scale).values))]),
    ),
  ].join('\n');
}

function inColumns({ heading, columns, rows }: ExaminationGrid, cell: Cell): string {
  const longest = (words: readonly string[]) => Math.max(...words.map(({ length }) => length));
  const labelWidth = longest([heading, ...rows.map(({ label }) => label)]) + GAP;
  const values = rows.flatMap(({ scale }) => scaleRow(scale).values);
  const width = longest([...columns, ...values]) + GAP;
  // A cell is as wide as the value that stands there at first, whatever its tab stop looks like.
  const filled = (shown: string, written: string, last: boolean) =>
    written + (last ? '' : ' '.repeat(width - shown.length));
  const isLast = (index: number) => index === columns.length - 1;
  const head = columns.map((name, index) => filled(name, name, isLast(index))).join('');
  return [
    `${heading.padEnd(labelWidth)}${head}`,
    ...rows.map(({ label, scale }) => {
      const { values: choices } = scaleRow(scale);
      const cells = columns.map((_, index) => filled(choices[0]!, cell(choices), isLast(index)));
      return `${label.padEnd(labelWidth)}${cells.join('')}`;
    }),
  ].join('\n');
}
