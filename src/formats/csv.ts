import { stringify } from '@vanillaes/csv';

/** What stands in a cell. */
export type Cell = string | number | null;

/**
 * A row of comma-separated values (RFC 4180), with its line end. Words that a spreadsheet would take for a formula stand behind an
 * apostrophe, which it doesn't show; a null is an empty cell.
 */
export function csvRow(cells: readonly Cell[]): string {
  return stringify([cells.map(harmless)], { eof: false }) + '\r\n';
}

/** The characters by which spreadsheets tell a formula, whole-width forms among them. */
const BEGINS_FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/u;

function harmless(cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  if (cell === null) return '';
  return BEGINS_FORMULA.test(cell) ? `'${cell}` : cell;
}
