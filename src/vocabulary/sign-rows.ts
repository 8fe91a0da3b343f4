import type { Pattern, SignGroup, SignId } from './ids';
import rows from './signs.yaml';

/** A row of `signs.yaml`: a sign of the motor examination. `SignPage` has what only its documentation page tells. */
export interface SignRow {
  readonly id: SignId;
  readonly group: SignGroup;
  readonly pattern: Pattern;
  /** What a clinician calls it, in lower case but for proper names. */
  readonly name: string;
  readonly means: string;
  /** 0 to 5: how strongly it speaks for its motor neuron, found in an adult and not in the first days. A judgement, not a measurement. */
  readonly strength: number | null;
  /** One sentence: why upper or lower motor neuron. */
  readonly why: string;
  /** When not to believe it. */
  readonly caveat: string;
  /** Codes of the Human Phenotype Ontology, verified; the first is the sign itself, others are the sign at one place. */
  readonly hpo: readonly { readonly code: string; readonly label: string }[];
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
