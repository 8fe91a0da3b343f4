import { sectionAt, type Note } from '../note/note';
import type { ConceptRow } from '../vocabulary/reader-rows';
import type { Region, Side, SignId } from '../vocabulary/ids';
import type { SiteRow } from '../vocabulary/site-rows';
import type { Cell, Header } from './cells';
import type { Grade } from './finding';
import type { GradePart } from './grade';
import { concept, site } from './lexicon';
import { ashworthSign, meaningOf, powerSign, reflexSign, type Meaning } from './meaning';
import { regionOf } from './regions';
import type { Statement } from './statement';

/** Reads one value, given where it stands: the column's head and the row's label say what it is of. */
export function cellStatement(
  note: Note,
  cell: Cell,
  column: Header | null,
  row: Header | null,
  about: ConceptRow,
): Statement | null {
  if (/^(?:nt|n\/t|not tested|n\/a|nd|ne|n\/e|uta|\?)$/iu.test(cell.text) || cell.atoms.length > 10)
    return null;
  const named = [...new Set([...(row?.sites ?? []), ...(column?.sites ?? [])])];
  // `L5 psp`: the root only tells which paraspinal
  const sites = named.length > 1 ? named.filter(({ id }) => !id.startsWith('key-muscle')) : named;
  const side =
    cell.atoms.find((atom) => atom.side !== null)?.side ?? column?.side ?? row?.side ?? null;
  const about2 = conceptFor(column, row, sites, about);
  const read = about2 === null ? null : meaningOfCell(cell, about2);
  if (about2 === null || read === null) return null;
  return statement(note, cell, about2, read, sites, side);
}

/** The concept a cell speaks of. */
function conceptFor(
  column: Header | null,
  row: Header | null,
  sites: readonly SiteRow[],
  about: ConceptRow,
): ConceptRow | null {
  const named =
    [column?.concept, row?.concept].find((found) => found !== undefined && found !== null) ?? null;
  if (named !== null && named.id !== 'reflex') return named;
  if (sites.some(({ id }) => id === 'toe') && about.id !== 'power') return concept('plantar');
  if (sites.length === 1 && sites[0]?.id === 'foot' && about.id === 'reflex')
    return concept('plantar');
  return named ?? about;
}

interface CellMeaning extends Meaning {
  readonly grade: Grade | null;
}

function meaningOfCell(cell: Cell, about: ConceptRow): CellMeaning | null {
  const grades = cell.atoms.flatMap((atom) => (atom.grade === null ? [] : [atom.grade]));
  const parts = grades.flatMap((grade) =>
    grade.form === 'of-five' || grade.form === 'of-four' ? grade.parts.slice(0, 1) : grade.parts,
  );
  const part = [...parts].sort((a, b) => a.value - b.value)[0];
  const dash = cell.atoms.length === 1 && /^[-–]$/u.test(cell.text);
  if (dash && about.id === 'reflex')
    return {
      sign: 'areflexia',
      denied: false,
      grade: { written: cell.text, scale: 'reflex', value: 0 },
    };
  if (part !== undefined && about.kind === 'quality' && !isPositive(cell, about))
    return ofGrade(cell, about, part);
  for (const atom of cell.atoms) {
    for (const value of atom.values) {
      const meaning = meaningOf(about, value);
      if (meaning !== null) return { ...meaning, grade: null };
    }
    if (atom.concept?.sign !== undefined && atom.concept.group === about.group)
      return { sign: atom.concept.sign, denied: false, grade: null };
  }
  if (about.sign !== undefined && part !== undefined)
    return {
      sign: about.sign,
      denied: part.value === 0,
      grade: { written: cell.text, scale: 'word', value: part.value },
    };
  if (about.sign !== undefined && dash) return { sign: about.sign, denied: true, grade: null };
  return null;
}

const isPositive = (cell: Cell, about: ConceptRow): boolean =>
  about.id === 'plantar' && cell.atoms.some(({ values }) => values.length > 0);

function ofGrade(cell: Cell, about: ConceptRow, part: GradePart): CellMeaning | null {
  const made = (sign: SignId, scale: Grade['scale'], written = cell.text): CellMeaning => ({
    sign,
    denied: false,
    grade: { written, scale, value: part.value },
  });
  if (about.group === 'power') return part.value > 5 ? null : made(powerSign(part), 'mrc');
  if (about.id === 'ashworth' || about.id === 'tone')
    return part.value >= 5 ? null : made(ashworthSign(part), 'ashworth', `MAS ${cell.text}`);
  if (about.id === 'reflex') return part.value >= 5 ? null : made(reflexSign(part), 'reflex');
  return null;
}

function statement(
  note: Note,
  cell: Cell,
  about: ConceptRow,
  read: CellMeaning,
  named: readonly SiteRow[],
  side: Side | null,
): Statement {
  const sites =
    about.id === 'reflex'
      ? named.map((row) => (row.reflex === undefined ? row : site(row.reflex)))
      : named;
  const region: Region | null = about.region ?? regionOf(sites, false);
  const span = [cell.start, cell.end] as const;
  return {
    sign: read.sign,
    denied: read.denied,
    start: cell.start,
    end: cell.end,
    side: side ?? about.side ?? null,
    region,
    sites: sites.map(({ id }) => id),
    siteSides: undefined,
    grade: read.grade,
    section: sectionAt(note.sections, cell.start)!.kind,
    evidence: { sign: span, grade: read.grade === null ? null : span, sites: [], side: null },
    place: { sentence: -1, tokens: cell.tokens, from: 0, to: cell.tokens.length },
    bare: false,
    fixed: true,
    former: false,
  };
}
