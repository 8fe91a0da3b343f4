import type { Line, Note } from '../note/note';
import type { ConceptRow } from '../vocabulary/reader-rows';
import { cellStatement } from './cell-statement';
import type { Lexicon } from './lexicon';
import type { Statement } from './statement';
import { headAt, LONGEST_HEAD, RULES } from './table-head';
import { rowOf, type Row } from './table-row';
import { aboutRow, aboutTable, type Grid } from './table-topic';

/** What tables state, and the lines (numbers) that are theirs and no prose. */
export interface TableReading {
  readonly statements: readonly Statement[];
  readonly lines: ReadonlySet<number>;
}

const RULE_LINE = /^[\s|:+=_─━┬┼┴├┤┌┐└┘│-]*$/u;

/**
 * Reads grids with a header row: sides over muscles or reflexes, or the other way round. One statement a cell.
 * @param figures numbers of lines that belong to stick figures
 * @param words what is known by its words
 * @param above the line above the first one, which may be its caption
 */
export function readTables(
  note: Note,
  figures: ReadonlySet<number>,
  words: Lexicon,
  above = '',
): TableReading {
  const statements: Statement[] = [];
  const taken = new Set<number>();
  for (let n = 0; n < note.lines.length; n += 1) {
    const table = figures.has(n) ? null : tableAt(note, n, words);
    if (table === null) continue;
    const about = aboutTable(captionOf(note, n, above), table, words);
    for (const row of about === null ? [] : table.rows) {
      for (const [column, cell] of row.cells) {
        const made = cellStatement(
          note,
          cell,
          table.columns[column] ?? null,
          row.label,
          aboutRow(table, row, about as ConceptRow),
        );
        if (made !== null) statements.push(made);
      }
    }
    for (let k = n; k < table.end; k += 1) taken.add(k);
    n = table.end - 1;
  }
  return { statements, lines: taken };
}

/** How far above its table a caption may stand, in lines. */
export const CAPTION = 3;

/** The line above a table, blank ones left out. */
function captionOf({ lines }: Note, n: number, above: string): string {
  for (let k = n - 1; k >= 0 && k >= n - CAPTION; k -= 1) {
    const { text } = lines[k] as Line;
    if (text.trim() !== '') return text;
  }
  return n === 0 ? above : '';
}

/** A grid, and the line (number) behind its last row. */
interface Table extends Grid {
  readonly end: number;
}

/** The table whose head is a line, or null. */
function tableAt(note: Note, n: number, words: Lexicon): Table | null {
  const line = note.lines[n] as Line;
  if (line.text.length > LONGEST_HEAD || line.text.trim() === '') return null;
  for (const rule of RULES) {
    const head = headAt(line, rule, words);
    if (head === null) continue;
    const rows: Row[] = [];
    let end = n + 1;
    for (; end < note.lines.length; end += 1) {
      const next = note.lines[end] as Line;
      if (next.text.trim() !== '' && RULE_LINE.test(next.text)) continue;
      if (next.text.trim() === '' && rows.length === 0 && end === n + 1) continue;
      const row = rowOf(next, rule, head, words);
      if (row === null) break;
      rows.push(row);
    }
    if (rows.some(({ cells }) => cells.length > 0)) return { ...head, rows, end };
  }
  return null;
}
