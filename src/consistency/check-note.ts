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

/** What was found wrong with a note. */
export interface Checked {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** What `not-documented` finds, whatever its severity: the summary names it always. */
  readonly undocumented: readonly RawProblem[];
}

type Rule = (examination: Examination) => readonly RawProblem[];

const rules: Readonly<Record<Exclude<RuleId, 'scale'>, Rule>> = {
  'side-conflict': sideConflict,
  'value-conflict': valueConflict,
  physiology,
  template,
  'no-side': noSide,
  'not-documented': notDocumented,
  ambiguous,
};

/** The findings that overlap none of some problems. */
function withoutThoseOn(
  findings: readonly Finding[],
  problems: readonly RawProblem[],
): readonly Finding[] {
  const sorted = [...problems].sort((a, b) => a.start - b.start);
  let furthest = -1;
  /** How far the problems up to each one reach. */
  const reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return findings.filter(({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as RawProblem).start < end) low = middle + 1;
      else high = middle;
    }
    return low === 0 || (reach[low - 1] as number) <= start;
  });
}

/**
 * What in a note can't all be true, is on no scale, or is missing.
 *
 * @param severities where they differ from those of `rules.yaml`; a rule that is `off` is not run
 * @param own the user's own words, with which the note was read
 */
export function checkNote(
  note: Note,
  findings: readonly Finding[],
  context: readonly ContextFinding[],
  severities: RuleSeverities = {},
  own?: OwnVocabulary,
): Checked {
  const whole = new Examination(note, findings, context, own);
  const onNoScale = scale(whole);
  // A value that no scale has says nothing that another statement could contradict.
  const graded = onNoScale.length === 0 ? findings : withoutThoseOn(findings, onNoScale);
  const examination =
    graded.length < findings.length ? new Examination(note, graded, context, own) : whole;
  const problems = ruleRows
    .flatMap((row): Problem[] => {
      const severity = severities[row.id] ?? row.severity;
      if (severity === 'off') return [];
      const raised = row.id === 'scale' ? onNoScale : rules[row.id](examination);
      return raised.map(({ start, end, message, related = [], fixes = [] }) => ({
        ...{ rule: row.id, severity, start, end, message, related, fixes },
      }));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return { problems, undocumented: notDocumented(examination) };
}
