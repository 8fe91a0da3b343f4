import type { Pattern, SignGroup, SignId } from './ids';
import rows from './signs.yaml';

/** How often a sign told the truth, in one published study. Percentages as printed: `50.8`, `13–33`. */
export interface Accuracy {
  /** What was looked for. */
  readonly what: string;
  readonly sensitivity: string | null;
  readonly specificity: string | null;
  /** Likelihood ratio, kappa, number of patients, or how often the sign was seen. */
  readonly other: string | null;
  readonly source: string;
}

/** A row of `signs.yaml`: a sign of the motor examination, as its documentation page tells it. */
export interface SignRow {
  readonly id: SignId;
  readonly group: SignGroup;
  readonly pattern: Pattern;
  /** What a clinician calls it, in lower case but for proper names. */
  readonly name: string;
  readonly means: string;
  readonly elicitation: string;
  /** 0 to 5: how strongly it speaks for its motor neuron, found in an adult and not in the first days. A judgement, not a measurement. */
  readonly strength: number | null;
  /** When it speaks more or less strongly. */
  readonly strengthNote: string | null;
  /** One sentence: why upper or lower motor neuron. */
  readonly why: string;
  /** When not to believe it. */
  readonly caveat: string;
  readonly accuracy: readonly Accuracy[];
  /** Codes of the Human Phenotype Ontology, verified; the first is the sign itself, others are the sign at one place. */
  readonly hpo: readonly { readonly code: string; readonly label: string }[];
  readonly examples: {
    /** Texts in which the sign is found. */
    readonly match: readonly string[];
    /** Texts that look alike, in which it is not. */
    readonly noMatch: readonly string[];
  };
  readonly source: readonly string[];
}

/** Every sign, in the order of the file. */
export const signRows = rows as readonly SignRow[];

const byId = new Map(signRows.map((row) => [row.id, row]));

/**
 * The row of a sign.
 *
 * @throws {Error} on an id without a row, which the generated type rules out
 */
export function signRow(id: SignId): SignRow {
  const row = byId.get(id);
  if (!row) throw new Error(`no sign ${id}`);
  return row;
}
