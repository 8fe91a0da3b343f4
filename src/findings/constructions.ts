import { buildNet, sweep, type Net } from '../language/clinical';
import type { Token } from '../language/tokens';
import { holds, wordSet } from '../language/word-sets';
import { conceptRows, type ConceptRow } from '../vocabulary/reader-rows';
import type { Construction } from './atoms';

interface Turn {
  readonly match: string;
  readonly row: ConceptRow;
}

const turns: readonly Turn[] = conceptRows.flatMap((row) =>
  (row.patterns ?? []).map((match) => ({ match, row })),
);

/** The words each turn starts with: a sentence without one has none. */
const openers = wordSet(
  turns.flatMap(({ match }) =>
    (/^\(([^)]*)\)/u.exec(match)?.[1] ?? /^\S+/u.exec(match)?.[0] ?? '').split(/[| ]/u),
  ),
);

let net: Net | undefined;

/** Finds the turns of phrase of `concepts.yaml` (`patterns`) in a sentence; the longest where they overlap. */
export function findConstructions(tokens: readonly Token[]): readonly Construction[] {
  if (!holds(tokens, openers)) return NONE;
  net ??= buildNet(turns.map(({ match }, n) => ({ match, id: String(n) })));
  const longest = sweep(net, tokens)
    .map(({ from, to, id }) => ({ from, to, row: (turns[Number(id)] as Turn).row }))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  return longest.filter(
    (one, n) => !longest.slice(0, n).some((other) => one.from < other.to && other.from < one.to),
  );
}

const NONE: readonly never[] = [];
