import type { Side } from '../vocabulary/ids';
import type { ConceptRow, ValueId } from '../vocabulary/reader-rows';
import type { SiteRow } from '../vocabulary/site-rows';
import type { Role } from './entry';
import type { GradeMatch } from './grade';

/** A site as an atom carries it. */
export interface SiteMention {
  readonly row: SiteRow;
  /** The words name both sides (`ankles`). */
  readonly plural: boolean;
  /** An abbreviation that means a site only in the company of a grade or among reflexes. */
  readonly short: boolean;
}

/**
 * The smallest piece of a sentence with a meaning to the reader: tokens `from` to `to` (exclusive). A phrase may have several
 * meanings (`ext`: extensor, extremity); the company decides.
 */
export interface Atom {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly concept: ConceptRow | null;
  readonly values: readonly ValueId[];
  readonly grade: GradeMatch | null;
  readonly site: SiteMention | null;
  readonly side: Side | null;
  /** The side means half of the body (`left-sided`, `RHS`). */
  readonly body: boolean;
  readonly roles: ReadonlySet<AtomRole>;
}

/** What an atom does in its sentence, by its words or by its punctuation. */
export type AtomRole = Role | 'colon' | 'open' | 'close' | 'dash';

/** An atom while it is made. All have one shape: nothing else is asked as often. */
export type Making = { -readonly [Part in keyof Atom]: Atom[Part] };

/** An atom that is the same until it is changed. */
export function copyOf(atom: Atom): Making {
  const { from, to, text, concept, values, grade, site, side, body, roles } = atom;
  return { from, to, text, concept, values, grade, site, side, body, roles };
}

/** An atom's role, where it may have several. */
export function has(atom: Atom | undefined, role: AtomRole): boolean {
  return atom?.roles.has(role) === true;
}

/** No part of the reader's vocabulary. */
export function isUnknown(atom: Atom): boolean {
  return (
    atom.concept === null &&
    atom.values.length === 0 &&
    atom.grade === null &&
    atom.site === null &&
    atom.side === null &&
    atom.roles.size === 0
  );
}
