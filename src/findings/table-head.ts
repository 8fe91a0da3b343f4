import type { Line } from '../note/note';
import { has } from './atom';
import { cellsOf, headerOf, type Cell, type Header, type Rule } from './cells';
import type { Lexicon } from './lexicon';

/** The head of a table: its cells, and what each says of its column. */
export interface Head {
  readonly heads: readonly Cell[];
  readonly columns: readonly (Header | null)[];
}

/** The ways in which a line may be cut into cells, in the order in which they are tried. */
export const RULES: readonly Rule[] = ['pipe', 'tab', 'comma', 'spaces', 'words'];

/** Whether a line may be the head of a table: its row may stand below a blank line, its caption above one. */
export function headsTable(text: string, words: Lexicon): boolean {
  if (text.length > LONGEST_HEAD || text.trim() === '') return false;
  const line = { text, start: 0, end: text.length };
  return RULES.some((rule) => headAt(line, rule, words) !== null);
}

/** No head of a table is longer. */
export const LONGEST_HEAD = 300;

/** What a line has that is cut into cells by a rule. */
const CUT_BY: Readonly<Record<Rule, (text: string) => boolean>> = {
  pipe: (text) => /[|│┃].*[|│┃]/su.test(text),
  tab: (text) => text.includes('\t'),
  comma: (text) => !text.includes(', ') && /,.*,/u.test(text),
  spaces: (text) => /[ \t|]{2}|\|/u.test(text.trim()),
  words: (text) => !/[,.;:]/u.test(text),
};

/** The head of a table by one rule, or null where the line, which is not blank, is none. */
export function headAt(line: Line, rule: Rule, words: Lexicon): Head | null {
  if (!CUT_BY[rule](line.text)) return null;
  const heads = headsOf(line, rule, words);
  if (heads.length < 2 || heads.length > MOST_HEADS) return null;
  // prose with two spaces behind its stops
  if (heads.length === 2 && heads.some(({ text }) => text.length > LONGEST_SIDE)) return null;
  if (rule === 'spaces' && heads.some(holdsSeveral)) return null;
  const columns: (Header | null)[] = [];
  for (const head of heads) {
    const column = headerOf(head);
    if (column === null && rule === 'words') return null;
    columns.push(column);
  }
  if (!isHeaderRow(heads, columns)) return null;
  return rule === 'words' && !isBareHeader(heads, columns) ? null : { heads, columns };
}

/** `C5 C6 C7 C8 T1 | L2 L3 L4 L5 S1`: heads of their own, apart by single spaces. */
const holdsSeveral = ({ atoms }: Cell): boolean =>
  atoms.length >= 3 && atoms.every(({ site }) => site?.row.kind === 'movement');

/** A row of heads. Runs of tabs only align: they hold no empty cells. */
function headsOf(line: Line, rule: Rule, words: Lexicon): Cell[] {
  const heads = cellsOf(line, rule, words);
  return rule === 'tab' && heads.slice(1, -1).some(({ text }) => text === '')
    ? heads.filter(({ text }, i) => text !== '' || i === 0)
    : heads;
}

/** A head that names another examination (`Light touch`, `PROM`, `Fibs`). */
export const isOther = ({ atoms }: Cell): boolean => atoms.some((atom) => has(atom, 'other'));

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
