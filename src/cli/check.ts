import { analyze, type Analysis, type AnalysisOptions } from '../analysis';
import type { NoteRecord } from './records';

/** A note with its problems, as JSON. */
export function problemsRecord(id: unknown, { problems }: Analysis) {
  return {
    id,
    problems: problems.map(({ rule, severity, start, end, message, related }) => ({
      ...{ rule, severity, start, end, message },
      related: related.map((place) => ({ start: place.start, end: place.end })),
    })),
  };
}

/** Reads a note for its problems, with the rules' severities and the user's own words. */
export function check({ text }: NoteRecord, options: AnalysisOptions): Analysis {
  return analyze(text, options);
}

/** Whether a note has what a check fails on. */
export function fails({ problems }: Analysis): boolean {
  return problems.some(({ severity }) => severity !== 'information');
}
