import type { Token } from '../../language/tokens';
import { wordList } from '../../vocabulary/context-word-lists';
import type { Side } from '../../vocabulary/ids';
import type { Passage } from '../passage';
import { unique } from '../place';
import { joinSides } from '../sides';
import type { SiteMatch } from '../sites';
import type { Statement } from './statements';
import { normalAt, textAt } from '../../language/word-at';

/** How far, in tokens, a site or side may stand before the first or after the last word of its statement. */
const BEFORE = 6;
const AFTER = 8;
const SIDE_BEFORE = 12;
const PLACE_FILLER = wordList('place-filler');

/** Token numbers between which a statement's sites and sides are looked for; `to` exclusive. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** Narrows the bounds that neighbouring statements set by what the sentence itself parts. */
export function narrow(statement: Statement, passage: Passage, bounds: Bounds): Bounds {
  const { tokens } = passage;
  const end =
    statement.change === 'kept'
      ? nextMark(tokens, statement.said?.to ?? statement.to, ',')
      : Infinity;
  return {
    from: Math.max(
      bounds.from,
      statement.from - BEFORE,
      lastStop(tokens, statement.from),
      otherMatter(passage, statement.from),
    ),
    to: Math.min(
      bounds.to,
      end,
      statement.limit ?? Infinity,
      statement.to + AFTER,
      nextMark(tokens, statement.to, ';'),
    ),
  };
}

/** Before a comma stands what the statement is about only where that is nothing but a place: `in the left arm, pin is dull`. */
function otherMatter({ tokens, sites, sides }: Passage, before: number): number {
  let comma = before - 1;
  while (comma >= 0 && tokens[comma]?.text !== ',') comma -= 1;
  for (let n = comma - 1; n >= 0 && !/^[,;.]$/u.test(textAt(tokens, n)); n -= 1) {
    const placed =
      sites.some((site) => site.from <= n && n < site.to) || sides.some(({ at }) => at === n);
    if (!placed && !PLACE_FILLER.has(normalAt(tokens, n))) return comma + 1;
  }
  return 0;
}

/** `the left hand and the right foot`: two places, not both sides of one. */
export function isMixed({ sides }: Passage, first: number, last: number): boolean {
  const near = new Set(sides.filter(({ at }) => at >= first && at < last).map(({ side }) => side));
  return near.has('left') && near.has('right');
}

function lastStop(tokens: readonly Token[], before: number): number {
  for (let n = before - 1; n >= 0; n -= 1) if (tokens[n]?.text === ';') return n;
  return 0;
}

function nextMark(tokens: readonly Token[], from: number, mark: string): number {
  for (let n = from; n < tokens.length; n += 1) if (tokens[n]?.text === mark) return n;
  return tokens.length;
}

/** The side: named among these words, by a plural site, by the table's column, or a little before. */
export function sideOf(
  passage: Passage,
  sites: readonly SiteMatch[],
  first: number,
  last: number,
  from: number,
): Side | null {
  const near = joinSides(
    unique(passage.sides.filter(({ at }) => at >= first && at < last).map(({ side }) => side)),
  );
  if (near !== null) return near;
  const bySite = joinSides(unique(sites.flatMap(({ side }) => side ?? [])));
  if (bySite !== null) return bySite;
  if (passage.columnSide !== null) return passage.columnSide;
  return (
    passage.sides
      .filter(
        ({ at }) => at < from && from - at <= SIDE_BEFORE && at >= lastStop(passage.tokens, from),
      )
      .at(-1)?.side ?? null
  );
}
