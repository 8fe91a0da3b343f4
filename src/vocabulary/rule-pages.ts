import { ruleRows, type RuleRow } from './rule-rows';

/** All of a row of `rules.yaml`. What ships has none of this: only the generator and the tests may read it. */
export interface RulePage extends RuleRow {
  /** Notes on which it is raised. */
  readonly fires: readonly string[];
  /** Notes that look alike, on which it is not. */
  readonly quiet: readonly string[];
  readonly source: readonly string[];
}

/** Every rule, in the order of the file. */
export const rulePages = ruleRows as readonly RulePage[];
