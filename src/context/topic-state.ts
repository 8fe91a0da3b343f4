import { Phrases } from '../language/phrases';
import type { Token } from '../language/tokens';
import { formSet } from '../language/word-sets';
import { wordList } from '../vocabulary/context-word-lists';
import { wordClasses } from '../vocabulary/feature-rows';
import type { Topic } from './topics';
import { normalAt, textAt } from '../language/word-at';

export type State = 'normal' | 'abnormal';

/** What is said of a topic; `from` to `to` (exclusive) are token numbers. */
export interface Said {
  readonly state: State;
  readonly from: number;
  readonly to: number;
}

/** How many tokens a topic and what is said of it may be apart. */
const REACH = 16;
/** Words that we don't know a list of topics may hold, between two separators. */
const UNKNOWN_IN_LIST = 3;
const LINK = wordList('topic-link');
const LIST = wordList('list-mark');
const NEGATION = wordList('negation');
const AFTER_STATE = wordList('after-state');
const DESCRIBES_NEXT = wordList('describes-next');
const NORMAL_BEFORE = wordList('normal-before');
const PREPOSITION = wordList('preposition');

let states: Phrases<State> | undefined;

function lexicon(): Phrases<State> {
  if (states !== undefined) return states;
  states = new Phrases();
  for (const name of ['normal', 'normal-said']) {
    for (const word of wordClasses[name]!) states.add(word, 'normal');
  }
  for (const word of wordClasses['abnormal-said']!) states.add(word, 'abnormal');
  return states;
}

/** Words that what is said of a topic may begin with. */
export const STATES = formSet((form) => lexicon().onlyRows(form)?.length !== 0);

/** What is said after a topic: at once, or at the end of the list it stands in. */
export function stateAfter(
  tokens: readonly Token[],
  from: number,
  found: readonly Topic[],
): Said | null {
  let inList = false;
  let unknown = 0;
  for (let n = from; n < Math.min(tokens.length, from + REACH); n += 1) {
    const token = tokens[n] as Token;
    const match = lexicon().longestAt(tokens, n);
    if (match !== null) {
      const taken = belongsToNext(tokens, n, match.to) || describesNext(tokens, n, match.to);
      return taken ? null : { state: match.rows[0] as State, from: n, to: match.to };
    }
    const topic = found.find((other) => other.from === n);
    if (topic !== undefined) {
      if (!inList && n > from) return null;
      n = topic.to - 1;
      unknown = 0;
    } else if (LIST.has(token.normal)) {
      inList = true;
      unknown = 0;
    } else if (NEGATION.has(token.normal)) return null;
    else if (!LINK.has(token.normal)) {
      unknown += 1;
      if (!inList || unknown > UNKNOWN_IN_LIST || token.kind !== 'word') return null;
    }
  }
  return null;
}

/** In `speech slow, normal tone` the state after the comma is of what follows it. */
function belongsToNext(tokens: readonly Token[], at: number, to: number): boolean {
  const before = textAt(tokens, at - 1);
  if (before !== ',' && before !== 'and' && before !== 'with') return false;
  const next = tokens[to];
  return next?.kind === 'word' && !AFTER_STATE.has(next.normal);
}

/** `tongue: fine flickering`: these words say `normal` only where no noun follows. */
function describesNext(tokens: readonly Token[], at: number, to: number): boolean {
  if (!DESCRIBES_NEXT.has(normalAt(tokens, at))) return false;
  const next = tokens[to];
  return (
    next?.kind === 'word' && next.spaced && next.normal.length > 1 && !AFTER_STATE.has(next.normal)
  );
}

/** What is said before: `normal speech`, `intact cranial nerves and gait`. */
export function stateBefore(
  tokens: readonly Token[],
  to: number,
  found: readonly Topic[],
): Said | null {
  let inList = false;
  let words = 0;
  for (let n = to - 1; n >= Math.max(0, to - REACH); n -= 1) {
    const token = tokens[n] as Token;
    const match = lexicon().longestAt(tokens, n);
    if (match !== null && match.to <= to) {
      const follower = textAt(tokens, match.to);
      const before = NORMAL_BEFORE.has(token.normal) && match.rows[0] === 'normal';
      if (!before || /^(?:[,;.]|and)$/u.test(follower)) return null;
      return { state: 'normal', from: n, to: match.to };
    }
    if (LIST.has(token.normal) && token.normal !== 'with') {
      inList = true;
      words = 0;
    } else if (token.kind !== 'word' || PREPOSITION.has(token.normal)) return null;
    else if (!found.some((topic) => topic.from <= n && n < topic.to)) {
      words += 1;
      if (words > (inList ? UNKNOWN_IN_LIST : 2)) return null;
    }
  }
  return null;
}
