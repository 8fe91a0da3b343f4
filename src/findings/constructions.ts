import { netOf, sweep } from '../language/clinical';
import type { Token } from '../language/tokens';
import { holds } from '../language/word-sets';
import { conceptRows, type ConceptRow } from '../vocabulary/reader-rows';
import type { Construction } from './atoms';

/** The row that each turn is of. */
const rows: readonly ConceptRow[] = conceptRows.flatMap((row) =>
  (row.patterns ?? []).map(() => row),
);
const net = netOf(conceptRows.flatMap((row) => row.patterns ?? []));

/** Finds the turns of phrase of `concepts.yaml` (`patterns`) in a sentence; the longest where they overlap. */
export function findConstructions(tokens: readonly Token[]): readonly Construction[] {
  if (!holds(tokens, net.beginners)) return NONE;
  const turns = sweep(net, tokens);
  if (turns.length === 0) return NONE;
  const longest = turns
    .map(({ from, to, pattern }) => ({ from, to, row: rows[pattern] as ConceptRow }))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  return longest.filter(
    (one, n) => !longest.slice(0, n).some((other) => one.from < other.to && other.from < one.to),
  );
}

const NONE: readonly never[] = [];
