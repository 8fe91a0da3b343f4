import type { RuleSeverities } from './consistency/check-note';
import type { Problem, RawProblem } from './consistency/problem';
import type { ContextFinding } from './context/context-finding';
import type { Decision } from './decisions/decision';
import type { Finding } from './findings/finding';
import type { Localization } from './localization/level';
import type { Note } from './note/note';
import { NoteReader } from './reading/note-reader';
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
  return new NoteReader().read(text, options);
}

export { NoteReader };
