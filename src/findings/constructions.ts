import { buildNet, sweep, type Net } from '../language/clinical';
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

/** The words each turn starts with: a sentence without one has none, and is not given to compromise. */
const openers: ReadonlySet<string> = new Set(
  turns.flatMap(({ match }) =>
    (/^\(([^)]*)\)/u.exec(match)?.[1] ?? /^\S+/u.exec(match)?.[0] ?? '').split(/[| ]/u),
  ),
);

let net: Net | undefined;

/** Finds the turns of phrase of `concepts.yaml` (`patterns`) in many sentences at once; the longest where they overlap. */
export function findConstructions(sentences: readonly (readonly Token[])[]): Construction[][] {
  net ??= buildNet(turns.map(({ match }, n) => ({ match, id: String(n) })));
  const found: Construction[][] = sentences.map(() => []);
  const candidates = sentences.map((tokens) =>
    tokens.some(({ normal }) => openers.has(normal)) ? tokens : [],
  );
  for (const { sentence, from, to, id } of sweep(net, candidates)) {
    found[sentence]?.push({ from, to, row: (turns[Number(id)] as Turn).row });
  }
  return found.map((list) => {
    const longest = [...list].sort((a, b) => b.to - b.from - (a.to - a.from));
    return longest.filter(
      (one, n) => !longest.slice(0, n).some((other) => one.from < other.to && other.from < one.to),
    );
  });
}
