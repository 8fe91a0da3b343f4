import { tokenize, type Token } from '../language/tokens';
import type { Note, Sentence } from '../note/note';
import type { Side } from '../vocabulary/ids';

/** Tokens to be read together, and the side their column stands for. */
export interface Piece {
  readonly tokens: readonly Token[];
  readonly side: Side | null;
}

/** The header's cells: the side each names, and where in the line it begins. */
interface Header {
  readonly sides: readonly (Side | null)[];
  readonly starts: readonly number[];
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

const HEADINGS: ReadonlyMap<string, Side> = new Map(
  Object.entries({
    r: 'right',
    rt: 'right',
    right: 'right',
    l: 'left',
    lt: 'left',
    left: 'left',
  }),
);

/**
 * Rows of tables whose header names columns right and left: each side's cell is read with the row's label, by the number of
 * the sentence the row is. Rows without such a header above are left to be read as they stand.
 */
export function tablePieces(note: Note): ReadonlyMap<number, readonly Piece[]> {
  const first = note.lines.findIndex(({ text }) => mayBeHeader(text));
  return first < 0 ? NO_PIECES : piecesFrom(note, first);
}

const NO_PIECES: ReadonlyMap<number, readonly Piece[]> = new Map();

/** Cells that could be of one side and of the other. */
const RIGHT = /(?:^|[\s|])[:*_]*r[:*_]*(?:[it\s|]|$)/iu;
const LEFT = /(?:^|[\s|])[:*_]*l[:*_]*(?:[et\s|]|$)/iu;
const PARTED = /[^\S ]|\|| {2}/u;

const mayBeHeader = (line: string): boolean =>
  PARTED.test(line) && RIGHT.test(line) && LEFT.test(line);

/** @param first number of the line that may be the first header */
function piecesFrom(note: Note, first: number): Map<number, Piece[]> {
  const pieces = new Map<number, Piece[]>();
  let header: Header | null = null;
  const byLine = sentencesByLine(note);
  note.lines.forEach((line, n) => {
    if (n < first || (header === null && !mayBeHeader(line.text))) return;
    const cells = cellsOf(line.text, line.start);
    const sides = cells.map(
      ({ text }) => HEADINGS.get(text.toLowerCase().replace(/[:*_]/gu, '')) ?? null,
    );
    if (sides.includes('left') && sides.includes('right') && cells.length <= 6) {
      header = { sides, starts: cells.map(({ start }) => start - line.start) };
      return;
    }
    if (cells.length < 2) {
      if (line.text.trim() === '' || cells.length < 1 || line.text.length > 60) header = null;
      return;
    }
    const numbers = byLine[n]!;
    if (header === null || numbers.length !== 1) return;
    const row = rowPieces(parted(cells, line, header), header.sides);
    if (row !== null) pieces.set(numbers[0] as number, row);
  });
  return pieces;
}

/** A label that runs into the first cell is parted from it where the header's first column begins. */
function parted(
  cells: readonly Cell[],
  line: { start: number },
  { sides, starts }: Header,
): readonly Cell[] {
  const columns = sides.filter((side) => side !== null).length;
  const first = cells[0];
  const column = starts[sides.findIndex((side) => side !== null)]!;
  if (cells.length !== columns || first === undefined) return cells;
  const at = line.start + column - first.start;
  if (at <= 0 || at >= first.text.length || first.text[at - 1] !== ' ') return cells;
  const label = { text: first.text.slice(0, at).trimEnd(), start: first.start };
  return [label, { text: first.text.slice(at), start: first.start + at }, ...cells.slice(1)];
}

function rowPieces(cells: readonly Cell[], header: readonly (Side | null)[]): Piece[] | null {
  const columns = header.filter((side) => side !== null);
  const [label, ...values] = cells;
  if (label === undefined || values.length < columns.length) return null;
  const head = tokenize(label.text, label.start);
  return values.map(({ text, start }, n) => ({
    tokens: [...head, ...tokenize(text, start)],
    side: columns[n] ?? null,
  }));
}

/** Cells are parted by tabs, pipes, or runs of two or more blanks. */
function cellsOf(line: string, start: number): Cell[] {
  const cells: Cell[] = [];
  for (const found of line.matchAll(/[^\s|](?:[^\s|]| (?! ))*/gu)) {
    cells.push({ text: found[0].trimEnd(), start: start + found.index });
  }
  return cells.filter(({ text }) => !/^[-:=]+$/u.test(text));
}

function sentencesByLine(note: Note): number[][] {
  const numbers: number[][] = note.lines.map(() => []);
  let line = 0;
  note.sentences.forEach((sentence: Sentence, n) => {
    while (line + 1 < note.lines.length && note.lines[line]!.end <= sentence.start) line += 1;
    numbers[line]!.push(n);
  });
  return numbers;
}
