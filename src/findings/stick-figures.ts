import type { Line, Note } from '../note/note';
import type { Side } from '../vocabulary/ids';
import { cellStatement } from './cell-statement';
import { headerOf, type Cell, type Header } from './cells';
import { concept, lexicon, site } from './lexicon';
import { tokenize } from '../language/tokens';
import { readAtoms } from './atoms';
import type { Statement } from './statement';
import type { TableReading } from './tables';

/** What a figure is drawn with: arms `--|--`, legs `/ \`, a head, a trunk. */
const ARMS = /[-–_][|+][-–_]|[-–—]{2}\s*[|+o]|\\\s*[oO0|]\s*\//u;
const LEGS = /_\/|\\_|\/\s*(?:\|\s*)?\\/u;
/** In every line of a figure's legs. */
const HAS_LEGS = /_\/|\\/u;
/** Values on both sides of the trunk. */
const TRUNK = /^\s*[0-4+]{1,4}\s+\|\s+[0-4+]{1,4}\s*$/u;
const SPACED_LEGS = /\|\s{1,5}\|/u;
const MARK =
  /(?<![\p{L}\d])(?:[0-4]\+?|\+{1,4}|tr(?:ace)?|[↑↓⇑⇓↔]|up|down|eq|mute|absent|abs|[-–](?=\s))(?:\/[45])?(?![\p{L}\d])/giu;

/** Reads reflex stick figures: the patient's right on the viewer's left, unless labels say otherwise. */
export function readStickFigures(note: Note): TableReading {
  const taken = new Set<number>();
  const statements: Statement[] = [];
  const lines = new Set<number>();
  if (!HAS_LEGS.test(note.text)) return { statements, lines };
  for (let n = 0; n < note.lines.length; n += 1) {
    if (taken.has(n) || !isDrawn((note.lines[n] as Line).text)) continue;
    const [from, to] = figureAround(note, n, taken);
    if (
      drawnLines(note, from, to) < 2 ||
      !note.lines.slice(from, to).some(({ text }) => LEGS.test(text))
    )
      continue;
    const found = readFigure(note, from, to);
    if (found.length < 3) continue;
    statements.push(...found);
    for (let k = from; k < to; k += 1) lines.add(k);
    n = to - 1;
  }
  return { statements, lines };
}

const isDrawn = (text: string): boolean =>
  text.length < 80 &&
  !/^\s*\|.*\|\s*$/u.test(text) &&
  (ARMS.test(text) || LEGS.test(text) || SPACED_LEGS.test(text));
const isArrows = (text: string): boolean =>
  /^[\s(]*(?:[RL]\s*)?[↑↓⇑⇓↔][\s/\\|_RL)(]*(?:[↑↓⇑⇓↔][\s)]*)?$/u.test(text);

function figureAround(note: Note, n: number, taken: ReadonlySet<number>): [number, number] {
  let to = n + 1;
  const belongs = (k: number): boolean => {
    const text = note.lines[k]?.text;
    return (
      text !== undefined &&
      !taken.has(k) &&
      (isDrawn(text) ||
        isArrows(text) ||
        TRUNK.test(text) ||
        (text.trim() !== '' && /^[\s|/\\_()o0-]*$/iu.test(text)))
    );
  };
  while (to < note.lines.length && belongs(to)) to += 1;
  let from = n;
  while (from > 0 && isHead((note.lines[from - 1] as Line).text)) from -= 1;
  return [from, to];
}

/** Where a line names right and left; -1 where it doesn't. */
const sidesOn = (text: string): readonly [number, number] => [
  text.search(/\b(?:R|Right)\b/u),
  text.search(/\b(?:L|Left)\b/u),
];

/** The line above a figure: the sides, or the head. */
const isHead = (text: string): boolean =>
  text.length < 60 &&
  (/^\s*[o0]\s*$/iu.test(text) || (sidesOn(text).every((at) => at >= 0) && !/\d/u.test(text)));

const drawnLines = (note: Note, from: number, to: number): number =>
  note.lines.slice(from, to).filter(({ text }) => isDrawn(text)).length;

interface FigureRow {
  readonly line: Line;
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  readonly legs: boolean;
  readonly label: Header | null;
}

function readFigure(note: Note, from: number, to: number): Statement[] {
  const rows: FigureRow[] = [];
  let legs = false;
  let swapped = false;
  for (const line of note.lines.slice(from, to)) {
    const [right, left] = sidesOn(line.text);
    if (left >= 0 && right > left) swapped = true;
    legs = legs || (LEGS.test(line.text) && !ARMS.test(line.text));
    const marks = [...line.text.matchAll(MARK)]
      .filter(({ 0: text, index }) => !isStroke(line.text, text, index))
      .map(({ 0: text, index }) => ({ at: index, text }));
    if (marks.length > 0) rows.push({ line, marks, legs, label: labelOf(line) });
  }
  const arms = rows.filter((row) => !row.legs);
  const lower = rows.filter((row) => row.legs);
  return rows.flatMap((row) =>
    rowStatements(note, row, swapped, siteOf(row, arms.indexOf(row), lower.indexOf(row))),
  );
}

/** A dash that is part of the drawing is no `absent`. */
const isStroke = (line: string, text: string, at: number): boolean =>
  /^[-–]$/u.test(text) && /[-–|]/u.test(`${line[at - 1] ?? ''}${line[at + 1] ?? ''}`);

function labelOf(line: Line): Header | null {
  const words =
    /(?<!\p{L})(\p{L}{2,}(?: \p{L}+)?)\s*$/u.exec(line.text) ?? /^\s*(\p{L}{2,})/u.exec(line.text);
  if (words === null) return null;
  const tokens = tokenize(words[1] as string, line.start);
  return headerOf({
    column: 0,
    start: line.start,
    end: line.end,
    text: words[1] as string,
    tokens,
    atoms: readAtoms(tokens, lexicon()),
  });
}

function siteOf(row: FigureRow, arm: number, leg: number): string {
  if (row.marks.every(({ text }) => /^(?:[↑↓⇑⇓↔]|up|down|eq|mute)$/iu.test(text)))
    return 'plantar-reflex';
  if (arm >= 0) return ['biceps-reflex', 'triceps-reflex', 'brachioradialis-reflex'][arm] ?? 'arm';
  return ['knee-reflex', 'ankle-reflex'][leg] ?? 'leg';
}

function rowStatements(note: Note, row: FigureRow, swapped: boolean, site_: string): Statement[] {
  const middle = row.line.text.search(/[|o]|\/\s*\\|\s[/\\]/iu);
  const last = row.marks.length - 1;
  return row.marks.flatMap(({ at, text }, i) => {
    const onLeft = row.marks.length >= 2 ? i < row.marks.length / 2 : at < middle;
    if (row.marks.length > 2 && i > 0 && i < last) return [];
    const side: Side = onLeft !== swapped ? 'right' : 'left';
    const start = row.line.start + at;
    const tokens = tokenize(text, start);
    const cell: Cell = {
      column: at,
      start,
      end: start + text.length,
      text,
      tokens,
      atoms: readAtoms(tokens, lexicon()),
    };
    const label =
      row.label !== null && row.label.sites.length > 0
        ? row.label
        : { side: null, sites: [site(site_)], concept: null };
    const about = label.sites.some(
      ({ id }) => id === 'plantar-reflex' || id === 'toe' || id === 'foot',
    )
      ? concept('plantar')
      : concept('reflex');
    const made = cellStatement(
      note,
      cell,
      { side, sites: [], concept: about },
      { ...label, concept: null, side: null },
      about,
    );
    return made === null ? [] : [made];
  });
}
