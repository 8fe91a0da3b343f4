import { alike } from './alike';
import concepts from './concepts.yaml';
import type { Region, Side, SignGroup, SignId } from './ids';
import values from './values.yaml';
import words from './words.yaml';

/** A value's class; see `values.yaml`. */
export type ValueId = string;

/** What a statement is about; the fields are explained in `concepts.yaml`. */
export interface ConceptRow {
  readonly id: string;
  readonly kind: 'sign' | 'quality';
  readonly group: SignGroup;
  readonly sign?: SignId;
  readonly also?: SignId;
  readonly region?: Region;
  readonly usual?: Region;
  readonly side?: Side;
  readonly needsSite?: boolean;
  readonly siteAfter?: boolean;
  readonly opens?: boolean;
  readonly values?: Readonly<Record<ValueId, string>>;
  readonly wordings: readonly string[];
  /** Turns of phrase in compromise's match syntax. */
  readonly patterns?: readonly string[];
  readonly unless?: {
    readonly before?: readonly string[];
    readonly after?: readonly string[];
    readonly sentence?: readonly string[];
    /** The label it stands behind (`Gait: spastic`). */
    readonly label?: readonly string[];
  };
}

/** A value with its wordings. */
export interface ValueRow {
  readonly value: ValueId;
  readonly wordings: readonly string[];
  readonly exact?: readonly string[];
}

/** A word for a side; `body` lists those wordings that mean the whole half of the body. */
export interface SideRow {
  readonly side: Side;
  readonly wordings: readonly string[];
  readonly exact?: readonly string[];
  readonly body?: readonly string[];
}

/** A word for a limb with its side. */
export interface SidedLimbRow {
  readonly side: Side;
  readonly site: 'arm' | 'leg';
  readonly wordings: readonly string[];
  readonly exact?: readonly string[];
}

/** The small words; lists of wordings by role. */
export interface WordLists {
  readonly sides: readonly SideRow[];
  readonly sidedLimbs: readonly SidedLimbRow[];
  readonly whole: readonly string[];
  readonly fillers: readonly string[];
  readonly others: readonly string[];
  readonly angles: readonly string[];
  readonly ranges: readonly string[];
  readonly claimers: readonly string[];
  readonly separators: readonly string[];
  readonly clauses: readonly string[];
  readonly prepositions: readonly string[];
  readonly rest: readonly string[];
  readonly same: readonly string[];
  readonly units: readonly string[];
  readonly counters: readonly string[];
}

export const conceptRows = alike(concepts as readonly ConceptRow[]);
export const valueRows: readonly ValueRow[] = values as ValueRow[];
export const wordLists: WordLists = words as WordLists;
