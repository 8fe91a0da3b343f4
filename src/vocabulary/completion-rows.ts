import rows from './completion-terms.yaml';
import type { SignId } from './ids';

/** A row of `completion-terms.yaml`: terms that mean one sign, or one muscle, movement or reflex. */
export type CompletionRow = { readonly terms: readonly string[] } & (
  { readonly sign: SignId } | { readonly site: string }
);

/** Every row, in the order of the file. */
export const completionRows = rows as readonly CompletionRow[];
