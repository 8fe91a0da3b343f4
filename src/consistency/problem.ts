import type { RuleId, RuleSeverity } from '../vocabulary/ids';

/** Offsets into the note: UTF-16, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A second place of the note that belongs to a problem. */
export interface RelatedPlace extends Range {
  readonly message: string;
}

/** Replaces a stretch of the note. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** One of the choices that would settle a problem. It is never applied without being chosen. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Something in the note that can't be true, is on no scale, or is missing. Messages never quote the note. */
export interface Problem extends Range {
  readonly rule: RuleId;
  readonly severity: Exclude<RuleSeverity, 'off'>;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

/** What a rule finds; its severity is set from outside. */
export interface RawProblem extends Range {
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/** A problem so many characters further on. */
export function moved(problem: RawProblem, by: number): RawProblem {
  const shift = <Range extends { readonly start: number; readonly end: number }>(range: Range) => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  const { start, end, message, related = [], fixes = [] } = problem;
  return {
    ...{ start: start + by, end: end + by, message },
    related: related.map(shift),
    fixes: fixes.map(({ title, edits }) => ({ title, edits: edits.map(shift) })),
  };
}
