import type { RuleId, RuleSeverity } from '../vocabulary/ids';
import { deepFreeze } from '../note/freeze';
import type { Steps } from '../note/steps';
import { ruleRows } from '../vocabulary/rule-rows';
import { ambiguous } from './ambiguous';
import type { NoteEntries } from './entries-of-note';
import { noSide } from './no-side';
import { notDocumented } from './not-documented';
import { physiology } from './physiology';
import type { Problem, RawProblem } from './problem';
import { scale } from './scale';
import { sideConflict } from './side-conflict';
import { template } from './template';
import { valueConflict } from './value-conflict';

/** Severities that differ from the rows'. */
export type RuleSeverities = Readonly<Partial<Record<RuleId, RuleSeverity>>>;

/** What was found wrong with a note. */
export interface Checked {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** What `not-documented` finds, whatever its severity: the summary names it always. */
  readonly undocumented: readonly RawProblem[];
}

const NONE: readonly never[] = Object.freeze([]);

type Rule = (entries: NoteEntries) => Steps<readonly RawProblem[]>;

const rules: Readonly<Record<RuleId, Rule>> = {
  scale: (entries) => entries.each(scale),
  'side-conflict': sideConflict,
  'value-conflict': (entries) => entries.each(valueConflict),
  physiology,
  template,
  'no-side': noSide,
  'not-documented': notDocumented,
  ambiguous,
};

/**
 * What in a note can't all be true, is on no scale, or is missing; rule by rule.
 *
 * @param severities where they differ from those of `rules.yaml`; a rule that is `off` is not run
 */
export function* checkSteps(entries: NoteEntries, severities: RuleSeverities = {}): Steps<Checked> {
  const problems: Problem[] = [];
  for (const row of ruleRows) {
    const severity = severities[row.id] ?? row.severity;
    if (severity === 'off') continue;
    for (const { start, end, message, related = NONE, fixes = NONE } of yield* rules[row.id](
      entries,
    )) {
      const parts = { related: deepFreeze(related), fixes: deepFreeze(fixes) };
      problems.push(Object.freeze({ rule: row.id, severity, start, end, message, ...parts }));
    }
  }
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return { problems, undocumented: yield* notDocumented(entries) };
}
