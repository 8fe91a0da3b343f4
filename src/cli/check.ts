import type { Analysis } from '../analysis';

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

/** Whether a note has what a check fails on. */
export function fails({ problems }: Analysis): boolean {
  return problems.some(({ severity }) => severity !== 'information');
}
