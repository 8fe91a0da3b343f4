import type { RuleId, RuleSeverity } from './ids';
import rows from './rules.yaml';

/** A row of `rules.yaml`: a rule of the linter. `RulePage` has what only its documentation page tells. */
export interface RuleRow {
  readonly id: RuleId;
  /** What is wrong, as a heading. */
  readonly name: string;
  /** Where nobody has set another. */
  readonly severity: RuleSeverity;
  readonly means: string;
  /** Why it matters clinically. */
  readonly why: string;
}

/** Every rule, in the order of the file. */
export const ruleRows = rows as readonly RuleRow[];
