import { tokenize, type Token } from '../language/tokens';
import type { Line } from '../note/note';
import { has, isUnknown, type Atom } from './atom';
import { readAtoms } from './atoms';
import type { Lexicon } from './lexicon';
import type { ConceptRow } from '../vocabulary/reader-rows';
import type { Side } from '../vocabulary/ids';
import type { SiteRow } from '../vocabulary/site-rows';
import { conceptOf } from './topics';

/** A cell of a table row with what its words mean. Offsets are UTF-16 offsets into the note. */
export interface Cell {
  /** Where it stands on its line. */
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly atoms: readonly Atom[];
}

/** What a column's head or a row's label says of its cells. */
export interface Header {
  readonly side: Side | null;
  readonly sites: readonly SiteRow[];
  readonly concept: ConceptRow | null;
}

/** How a table keeps its columns apart. */
export type Rule = 'pipe' | 'tab' | 'comma' | 'spaces' | 'words';

/** Cuts a line into cells. Pipes and tabs keep empty cells, runs of spaces have none. */
export function cellsOf(line: Line, rule: Rule, words: Lexicon): Cell[] {
  const pattern =
    rule === 'pipe'
      ? /[|│┃]/gu
      : rule === 'tab'
        ? /\t/gu
        : rule === 'comma'
          ? /,/gu
          : rule === 'spaces'
            ? /[ \t|]{2,}|\|/gu
            : /[ \t|]+/gu;
  const cells: Cell[] = [];
  let from = 0;
  for (const match of line.text.matchAll(pattern)) {
    push(cells, line, from, match.index, words);
    from = match.index + match[0].length;
  }
  push(cells, line, from, line.text.length, words);
  if (rule === 'pipe') {
    if (cells[0]?.text === '') cells.shift();
    if (cells.at(-1)?.text === '') cells.pop();
    return cells;
  }
  return rule === 'tab' || rule === 'comma' ? cells : cells.filter(({ text }) => text !== '');
}

function push(cells: Cell[], line: Line, from: number, to: number, words: Lexicon): void {
  let [start, end] = [from, to];
  const skip = (at: number): boolean => /[\s*_`]/u.test(line.text[at] ?? 'x');
  while (start < end && skip(start)) start += 1;
  while (end > start && skip(end - 1)) end -= 1;
  cells.push(new LineCell(line.text.slice(start, end), start, line.start + start, words));
}

/** A stretch of a line, whose words are read when they are asked for: most lines that could be cut into cells are no table's. */
class LineCell implements Cell {
  readonly end: number;
  #tokens: readonly Token[] | undefined;
  #atoms: readonly Atom[] | undefined;

  constructor(
    readonly text: string,
    readonly column: number,
    readonly start: number,
    private readonly words: Lexicon,
  ) {
    this.end = start + text.length;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokenize(this.text, this.start));
  }

  get atoms(): readonly Atom[] {
    return (this.#atoms ??= readAtoms(this.tokens, this.words));
  }
}

/** The name of a scale says nothing of a place (`MRC L`). */
const SCALE = /^(?:mrc|oxford|grade|grading|score|scale)$/iu;

/**
 * What a head or label says; null where it holds words the reader doesn't know, or a grade.
 * @param lenient short words the reader doesn't know are let pass (`L2 hip fl`)
 */
export function headerOf(cell: Cell | undefined, lenient = false): Header | null {
  if (cell === undefined || cell.text === '' || cell.atoms.length > 8) return null;
  let [side, concept]: [Side | null, ConceptRow | null] = [null, null];
  const sites: SiteRow[] = [];
  for (const atom of cell.atoms) {
    if (atom.grade !== null) return null;
    const own = conceptOf(atom);
    if (own !== null) concept ??= own;
    if (atom.side !== null) side ??= atom.side;
    if (atom.site !== null) sites.push(atom.site.row);
    const plain = own === null && atom.side === null && atom.site === null;
    const isWord = /\p{L}/u.test(atom.text) && !SCALE.test(atom.text);
    if (plain && isUnknown(atom) && isWord && !(lenient && atom.text.length <= 5)) return null;
    if (plain && (has(atom, 'other') || has(atom, 'angle'))) return null;
  }
  if (side === null && concept === null && sites.length === 0) return null;
  return { side, sites, concept };
}
