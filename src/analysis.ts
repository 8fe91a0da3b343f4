import { checkNote, type RuleSeverities } from './consistency/check-note';
import type { Problem, RawProblem } from './consistency/problem';
import { readContext } from './context/read-context';
import type { ContextFinding } from './context/context-finding';
import type { Finding } from './findings/finding';
import { readStatements } from './findings/read-findings';
import { assertFindings } from './assertion/assert-findings';
import { withoutIgnored } from './assertion/without-ignored';
import { localize } from './localization/localize';
import type { Localization } from './localization/level';
import { readNote, type Note } from './note/note';
import { applyDecisions } from './decisions/apply-decisions';
import { withoutSilenced } from './decisions/silence-problems';
import type { Decision } from './decisions/decision';
import type { OwnVocabulary } from './vocabulary/own-vocabulary';

/** Everything the extension knows of a note. Frozen; every feature reads this one object. */
export interface Analysis {
  readonly note: Note;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What the reader decided to be no finding; nothing else rests on them. */
  readonly rejected: readonly Finding[];
  /** In the order of the text. */
  readonly context: readonly ContextFinding[];
  readonly localization: Localization;
  /** What can't be true as it stands, is on no scale, or is missing; in the order of the text. */
  readonly problems: readonly Problem[];
  /** What was not recorded and would decide, whether or not that is a problem to be shown in the text. */
  readonly undocumented: readonly RawProblem[];
}

/** What a note is read with, besides its text. */
export interface AnalysisOptions {
  /** The user's own words. */
  readonly vocabulary?: OwnVocabulary | undefined;
  /** What the reader has decided of findings of this note. */
  readonly decisions?: readonly Decision[] | undefined;
  /** Severities of the linter's rules, where they differ from the rules' own. */
  readonly rules?: RuleSeverities | undefined;
}

/**
 * Reads a note: the one door of the pure core. No state, no clock, no network: the same text with the same options gives the same analysis.
 *
 * @param text the note as it stands; all offsets of the result are UTF-16 offsets into it. Any string is fine: it never throws.
 */
export function analyze(text: string, options: AnalysisOptions = {}): Analysis {
  const { vocabulary: own, decisions = [] } = options;
  const note = readNote(text, own);
  const stated = assertFindings(note, readStatements(note, own), own);
  const read = own === undefined ? stated : withoutIgnored(note, stated, own);
  const { findings, rejected } = applyDecisions(text, read, decisions);
  const context = readContext(note, own);
  const localization = localize(findings, context);
  const { problems, undocumented } = checkNote(note, findings, context, options.rules, own);
  return deepFreeze({
    ...{ note, findings, rejected, context, localization, undocumented },
    problems: withoutSilenced(note, problems, decisions),
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
