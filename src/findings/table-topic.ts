import { tokenize } from '../language/tokens';
import type { ConceptRow } from '../vocabulary/reader-rows';
import { readAtoms } from './atoms';
import { concept, type Lexicon } from './lexicon';
import { isOther, type Head } from './table-head';
import type { Row } from './table-row';
import { conceptOf } from './topics';

/** A table's head and rows. */
export interface Grid extends Head {
  readonly rows: readonly Row[];
}

const REFLEX_ROWS = new Set(['reflex', 'plantar']);

/** Muscles and tendons in one table: each row speaks for itself. */
export function aboutRow(table: Grid, row: Row, about: ConceptRow): ConceptRow {
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
export function aboutTable(caption: string, table: Grid, words: Lexicon): ConceptRow | null {
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
