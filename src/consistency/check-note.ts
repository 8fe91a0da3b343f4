import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { Note } from '../note/note';
import type { RuleId, RuleSeverity } from '../vocabulary/ids';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { ruleRows } from '../vocabulary/rule-rows';
import { ambiguous } from './ambiguous';
import { Examination } from './examination';
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

type Rule = (examination: Examination) => readonly RawProblem[];

const rules: Readonly<Record<RuleId, Rule>> = {
  'side-conflict': sideConflict,
  'value-conflict': valueConflict,
  scale,
  physiology,
  template,
  'no-side': noSide,
  'not-documented': notDocumented,
  ambiguous,
};

/**
 * What in a note can't all be true, is on no scale, or is missing.
 *
 * @param severities where they differ from those of `rules.yaml`; a rule that is `off` is not run
 * @param own the user's own words, with which the note was read
 * @returns in the order of the text
 */
export function checkNote(
  note: Note,
  findings: readonly Finding[],
  context: readonly ContextFinding[],
  severities: RuleSeverities = {},
  own?: OwnVocabulary,
): Problem[] {
  const examination = new Examination(note, findings, context, own);
  return ruleRows
    .flatMap(({ id, severity: own }): Problem[] => {
      const severity = severities[id] ?? own;
      if (severity === 'off') return [];
      return rules[id](examination).map(({ start, end, message, related = [], fixes = [] }) => ({
        ...{ rule: id, severity, start, end, message, related, fixes },
      }));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
