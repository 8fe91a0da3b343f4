import type { Analysis, AnalysisOptions } from '../analysis';
import { shiftDecision } from '../decisions/shift-decision';
import type { FoundDate } from '../note/dates';
import { datedEntries, noteDate } from '../note/entries';
import { splitLines } from '../note/lines';

/** What a visit's text is part of. */
export interface Source {
  /** The file's name. */
  readonly name: string;
  readonly text: string;
}

/** The text that was written at one visit. */
export interface VisitText {
  /** Which of the sources, from 0. */
  readonly source: number;
  /** Its name. */
  readonly name: string;
  /** Where it begins in the source; UTF-16. */
  readonly start: number;
  readonly text: string;
  /** With its place in the source; null where it has none. */
  readonly date: FoundDate | null;
}

/** A visit that was read; the analysis counts offsets from `start`. */
export interface Visit extends VisitText {
  readonly analysis: Analysis;
}

/** The dated entries of one note as visits; none where it has none. */
export function visitsWithin({ name, text }: Source, source = 0): readonly VisitText[] {
  const entries = datedEntries(splitLines(text), text.length);
  return entries.map(({ start, end, date }) => ({
    ...{ source, name, start, date },
    text: text.slice(start, end),
  }));
}

/** A note as one visit. */
export function visitOf({ name, text }: Source, source: number): VisitText {
  return { ...{ source, name, text }, start: 0, date: noteDate(splitLines(text), name) };
}

/** What a visit's text is read with: of the decisions on its note those on its own words, at their places within it. */
export function optionsOf(
  { start, text }: VisitText,
  { decisions, ...options }: AnalysisOptions,
): AnalysisOptions {
  if (decisions === undefined) return options;
  const own = decisions.filter(
    ({ span }) => span.start >= start && span.end <= start + text.length,
  );
  const before = { rangeOffset: 0, rangeLength: start, text: '' };
  return { ...options, decisions: own.map((one) => shiftDecision(one, [before])) };
}
