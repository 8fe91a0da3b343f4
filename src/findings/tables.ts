import type { ConceptRow } from '../vocabulary/reader-rows';
import type { Line, Note } from '../note/note';
import { cellStatement } from './cell-statement';
import { cellsOf, headerOf, type Cell, type Header, type Rule } from './cells';
import { concept, type Lexicon } from './lexicon';
import type { Statement } from './statement';
import { conceptOf } from './topics';
import { tokenize } from '../language/tokens';
import { has, readAtoms } from './atoms';

/** What tables state, and the lines (numbers) that are theirs and no prose. */
export interface TableReading {
  readonly statements: readonly Statement[];
  readonly lines: ReadonlySet<number>;
}

const RULE_LINE = /^[\s|:+=_─━┬┼┴├┤┌┐└┘│-]*$/u;
/** A value of every scale: without it a grid in which nothing was examined yet would be read as prose. */
const UNTESTED = /^(?:NT|N\/T|not tested)$/u;
const RULES: readonly Rule[] = ['pipe', 'tab', 'comma', 'spaces', 'words'];

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

interface Row {
  readonly label: Header | null;
  /** Column number and cell. */
  readonly cells: readonly (readonly [number, Cell])[];
}

interface Table {
  readonly heads: readonly Cell[];
  readonly columns: readonly (Header | null)[];
  readonly rows: readonly Row[];
  readonly end: number;
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

/** Whether a line may be the head of a table: its row may stand below a blank line, its caption above one. */
export function headsTable(text: string, words: Lexicon): boolean {
  if (text.length > LONGEST_HEAD || text.trim() === '') return false;
  const line = { text, start: 0, end: text.length };
  return RULES.some((rule) => headAt(line, rule, words) !== null);
}

interface Head {
  readonly heads: readonly Cell[];
  readonly columns: readonly (Header | null)[];
}

/** No head of a table is longer. */
const LONGEST_HEAD = 300;

/** What a line has that is cut into cells by a rule. */
const CUT_BY: Readonly<Record<Rule, (text: string) => boolean>> = {
  pipe: (text) => /[|│┃].*[|│┃]/su.test(text),
  tab: (text) => text.includes('\t'),
  comma: (text) => !text.includes(', ') && /,.*,/u.test(text),
  spaces: (text) => /[ \t|]{2}|\|/u.test(text.trim()),
  words: (text) => !/[,.;:]/u.test(text),
};

/** The head of a table by one rule, or null where the line, which is not blank, is none. */
function headAt(line: Line, rule: Rule, words: Lexicon): Head | null {
  if (!CUT_BY[rule](line.text)) return null;
  const heads = headsOf(line, rule, words);
  if (heads.length < 2 || heads.length > MOST_HEADS) return null;
  // prose with two spaces behind its stops
  if (heads.length === 2 && heads.some(({ text }) => text.length > LONGEST_SIDE)) return null;
  const columns: (Header | null)[] = [];
  for (const head of heads) {
    const column = headerOf(head);
    if (column === null && rule === 'words') return null;
    columns.push(column);
  }
  if (!isHeaderRow(heads, columns)) return null;
  return rule === 'words' && !isBareHeader(heads, columns) ? null : { heads, columns };
}

function tableAt(note: Note, n: number, words: Lexicon): Table | null {
  const line = note.lines[n] as Line;
  if (line.text.length > LONGEST_HEAD || line.text.trim() === '') return null;
  for (const rule of RULES) {
    const head = headAt(line, rule, words);
    if (head === null) continue;
    const { heads, columns } = head;
    const rows: Row[] = [];
    let end = n + 1;
    for (; end < note.lines.length; end += 1) {
      const next = note.lines[end] as Line;
      if (next.text.trim() !== '' && RULE_LINE.test(next.text)) continue;
      if (next.text.trim() === '' && rows.length === 0 && end === n + 1) continue;
      const row = rowOf(next, rule, heads, columns, words);
      if (row === null) break;
      rows.push(row);
    }
    if (rows.some(({ cells }) => cells.length > 0)) return { heads, columns, rows, end };
  }
  return null;
}

/** A row of heads. Runs of tabs only align: they hold no empty cells. */
function headsOf(line: Line, rule: Rule, words: Lexicon): Cell[] {
  const heads = cellsOf(line, rule, words);
  return rule === 'tab' && heads.slice(1, -1).some(({ text }) => text === '')
    ? heads.filter(({ text }, i) => text !== '' || i === 0)
    : heads;
}

/** A head that names another examination (`Light touch`, `PROM`, `Fibs`). */
const isOther = ({ atoms }: Cell): boolean => atoms.some((atom) => has(atom, 'other'));

const MOST_HEADS = 24;
/** No head that is or holds a side is longer. */
const LONGEST_SIDE = 40;

/** At least two heads, of one kind: sides, sided limbs, sites or qualities. */
function isHeaderRow(cells: readonly Cell[], columns: readonly (Header | null)[]): boolean {
  const known = columns.filter((column) => column !== null);
  const sided = known.filter(({ side }) => side === 'left' || side === 'right');
  if (sided.length >= 2)
    return (
      cells.length - sided.length <= 4 && cells.every(({ text }) => text.length <= LONGEST_SIDE)
    );
  const named = known.filter(({ sites, concept: row }) => sites.length > 0 || row !== null);
  if (named.length >= 2 && cells.every(({ text }) => text.length <= 24))
    return (
      cells.length - named.length <= 1 || known.some(({ concept: row }) => row?.kind === 'sign')
    );
  return (
    cells.length >= 3 &&
    (known.some(({ concept: row }) => row?.sign === 'fasciculations') ||
      cells.filter(isOther).length >= 2)
  );
}

/** Heads apart by single spaces: nothing else may stand on the line. */
function isBareHeader(cells: readonly Cell[], columns: readonly (Header | null)[]): boolean {
  return (
    cells.length >= 2 &&
    columns.every((column) => column !== null) &&
    cells.every(({ text }) => !/[,.;:]/u.test(text)) &&
    (cells.length >= 3 ||
      columns.every((column) => column.side === 'left' || column.side === 'right'))
  );
}

function rowOf(
  line: Line,
  rule: Rule,
  heads: readonly Cell[],
  columns: readonly (Header | null)[],
  words: Lexicon,
): Row | null {
  if (line.text.trim() === '') return null;
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
  if (cells.length < 2) return null;
  if (rule === 'words' && !(cells.length === heads.length + 1 && cells.slice(1).every(holdsValue)))
    return null;
  if (rule === 'spaces' && (/[.;]\s*$/u.test(line.text) || (cells[0] as Cell).text.includes(':')))
    return null;
  const label = headerOf(cells[0], true);
  const values = cells.slice(1);
  // `Tardieu R1   catch 60   catch 55`: nothing to read under the heads, but the table goes on
  if (rule === 'spaces' && label === null && areUnder(values, columns, heads))
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
      return { label: null, cells: place(cells, heads, columns, rule, 0) };
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
  return { label, cells: label === null ? [] : place(values, heads, columns, rule, 1) };
}

/** Whether cells stand under the heads, one under each side. */
function areUnder(
  values: readonly Cell[],
  columns: readonly (Header | null)[],
  heads: readonly Cell[],
): boolean {
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
  heads: readonly Cell[],
  columns: readonly (Header | null)[],
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

const REFLEX_ROWS = new Set(['reflex', 'plantar']);

/** Muscles and tendons in one table: each row speaks for itself. */
function aboutRow(table: Table, row: Row, about: ConceptRow): ConceptRow {
  const kinds = (one: Row): readonly string[] => one.label?.sites.map(({ kind }) => kind) ?? [];
  const isOfReflexes = (one: Row): boolean =>
    kinds(one).includes('reflex') || REFLEX_ROWS.has(one.label?.concept?.id ?? '');
  const mixed =
    table.rows.some(isOfReflexes) &&
    table.rows.some(
      ({ label }) =>
        label?.concept === null &&
        label.sites.some(({ kind, id, reflex }) =>
          kind === 'muscle' ? reflex === undefined || id === 'deltoid' : kind === 'movement',
        ),
    );
  if (!mixed) return about;
  return concept(kinds(row).includes('reflex') ? 'reflex' : 'power');
}

/** What the table is about where a head or label doesn't say: its caption, or the kind of its rows. */
function aboutTable(caption: string, table: Table, words: Lexicon): ConceptRow | null {
  if (table.heads.some(isOther))
    return table.columns.some((column) => column?.concept?.kind === 'sign')
      ? concept('power')
      : null;
  const head = table.columns[0]?.concept;
  if (head?.id === 'ashworth' || head?.id === 'reflex' || head?.id === 'power') return head;
  if (head?.id === 'tone') return concept('ashworth');
  const named = readAtoms(tokenize(caption, 0), words)
    .map(conceptOf)
    .find(
      (row) =>
        row !== null &&
        (row.id === 'reflex' || row.id === 'power' || row.id === 'ashworth' || row.id === 'tone'),
    );
  if (named !== undefined && named !== null)
    return named.id === 'tone' ? concept('ashworth') : named;
  const headers = [...table.columns, ...table.rows.map(({ label }) => label)].filter(
    (header) => header !== null,
  );
  const sites = headers.flatMap(({ sites: rows }) => rows);
  if (
    headers.some(({ concept: row }) => row?.id === 'reflex' || row?.id === 'plantar') ||
    sites.some(({ kind }) => kind === 'reflex')
  )
    return concept('reflex');
  if (
    sites.some(({ kind, reflex }) => kind === 'joint' && reflex !== undefined) &&
    !sites.some(({ kind }) => kind === 'movement')
  )
    return concept('reflex');
  return concept('power');
}
