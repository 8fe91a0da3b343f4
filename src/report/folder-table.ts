// The table of a folder's notes: what its rows hold, how they sort and which are shown. It imports nothing, as a page's script holds it too.

/** What a note says as a whole, in the order in which it sorts. */
export const notePatterns = ['both', 'umn', 'lmn', 'other', 'normal', 'not-documented'] as const;

export type NotePattern = (typeof notePatterns)[number];

/** A note of a folder, or something there that was not read. Holds no word of the note. */
export interface FolderRow {
  /** The file's address. */
  readonly uri: string;
  /** Its path within the folder, with `/`. */
  readonly path: string;
  /** What it says; null where it was not read. */
  readonly read: ReadRow | null;
  /** Why it was not read, or what beside it could not be; empty where all is well. */
  readonly remark: string;
}

/** What is told of a note that was read; the level is the likeliest one. */
export interface ReadRow {
  readonly pattern: NotePattern;
  /** Id of the level, `spinal-cord`. */
  readonly level: string;
  /** What a clinician would call it. */
  readonly name: string;
  readonly side: string | null;
  readonly segment: string | null;
  readonly confidence: string;
  /** How many statements on motor signs there are, denied and normal ones included. */
  readonly findings: number;
  /** How many problems of the examination. */
  readonly problems: number;
}

/** The columns, in their order. */
export const folderColumns = [
  ...(['path', 'pattern', 'name', 'side', 'segment', 'confidence', 'findings'] as const),
  ...(['problems', 'remark'] as const),
] as const;

export type FolderColumn = (typeof folderColumns)[number];

/** What stands in a cell; null where there is nothing to say. */
export function folderCell(row: FolderRow, column: FolderColumn): string | number | null {
  if (column === 'path') return row.path;
  if (column === 'remark') return row.remark || null;
  return row.read?.[column] ?? null;
}

export interface Sorting {
  readonly column: FolderColumn;
  readonly descending: boolean;
}

/** How words that are no names sort. */
const ranks: Readonly<Partial<Record<FolderColumn, readonly string[]>>> = {
  pattern: notePatterns,
  confidence: ['high', 'moderate', 'low'],
};

const collator = new Intl.Collator('en', { numeric: true });

/** Rows in an order: what has nothing in the column comes last either way, equals by their paths. */
export function sortedRows(
  rows: readonly FolderRow[],
  { column, descending }: Sorting,
): FolderRow[] {
  const keys = new Map(rows.map((row) => [row, sortKey(row, column)]));
  return [...rows].sort((one, other) => {
    const [a, b] = [keys.get(one) ?? null, keys.get(other) ?? null];
    if ((a === null) !== (b === null)) return a === null ? 1 : -1;
    const order = a === null || b === null ? 0 : compare(a, b);
    return (descending ? -order : order) || collator.compare(one.path, other.path);
  });
}

function sortKey(row: FolderRow, column: FolderColumn): string | number | null {
  const cell = folderCell(row, column);
  const rank = ranks[column]?.indexOf(String(cell)) ?? -1;
  return rank >= 0 ? rank : cell;
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Which rows are shown. */
export interface RowFilter {
  /** Words that a row must hold, each of them somewhere; upper and lower case count the same. */
  readonly words: string;
  readonly pattern: NotePattern | null;
  readonly only: 'problems' | 'not-read' | null;
}

export const everyRow: RowFilter = { words: '', pattern: null, only: null };

/** @param names what the patterns are called in the table */
export function filteredRows(
  rows: readonly FolderRow[],
  { words, pattern, only }: RowFilter,
  names: Readonly<Partial<Record<string, string>>> = {},
): FolderRow[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    const { read } = row;
    if (pattern !== null && read?.pattern !== pattern) return false;
    if (only === 'problems' && !read?.problems) return false;
    if (only === 'not-read' && read !== null) return false;
    if (wanted.length === 0) return true;
    const cells = folderColumns.map((column) => folderCell(row, column) ?? '');
    const text = [...cells, names[read?.pattern ?? ''] ?? ''].join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
