import { buildNet, sweep, type Net } from '../language/clinical';
import { onceAForm } from '../language/forms';
import type { Token } from '../language/tokens';
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
const openers: ReadonlySet<string> = new Set(
  turns.flatMap(({ match }) =>
    (/^\(([^)]*)\)/u.exec(match)?.[1] ?? /^\S+/u.exec(match)?.[0] ?? '').split(/[| ]/u),
  ),
);

let net: Net | undefined;

/** Finds the turns of phrase of `concepts.yaml` (`patterns`) in a sentence; the longest where they overlap. */
export function findConstructions(tokens: readonly Token[]): readonly Construction[] {
  if (!tokens.some(({ form }) => isOpener(form))) return NONE;
  net ??= buildNet(turns.map(({ match }, n) => ({ match, id: String(n) })));
  const longest = sweep(net, tokens)
    .map(({ from, to, id }) => ({ from, to, row: (turns[Number(id)] as Turn).row }))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  return longest.filter(
    (one, n) => !longest.slice(0, n).some((other) => one.from < other.to && other.from < one.to),
  );
}

const NONE: readonly never[] = [];
const isOpener = onceAForm(({ normal }) => openers.has(normal));
