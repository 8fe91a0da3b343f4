import type { Finding } from '../findings/finding';
import type { EvidenceId } from './level';

/** What a note says again and again, where of all that says the same only the first is handed over. */
export interface Repeats {
  /** How many findings of the note say what the one with this id says; itself is one of them. */
  readonly timesOf: (id: EvidenceId) => number;
  /** The motor findings that were handed over, in the order in which the note says each for the last time. */
  readonly byLast: readonly Finding[];
}

/** Nothing is left out. */
export function withoutRepeats(findings: readonly Finding[]): Repeats {
  return { timesOf: () => 1, byLast: findings };
}

/** How many findings of the note some stand for. */
export function countOf(ids: readonly EvidenceId[], timesOf: Repeats['timesOf']): number {
  let count = 0;
  for (const id of ids) count += timesOf(id);
  return count;
}
