import { Phrases } from '../language/phrases';
import type { Token } from '../language/tokens';
import { featureRows, wordClasses, type FeatureRow } from '../vocabulary/feature-rows';
import type { Candidate } from './named-features';
import type { Passage } from './passage';

/** A topic (`bladder`, `cranial nerves`) among a passage's tokens. */
interface Topic {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly FeatureRow[];
}

type State = 'normal' | 'abnormal';

/** Words between a topic and what is said of it. */
const LINK = new Set([
  ...[
    'is',
    'are',
    'was',
    'were',
    'be',
    'been',
    'being',
    'has',
    'have',
    'had',
    'appear',
    'appears',
    'appeared',
  ],
  ...[
    'seem',
    'seems',
    'seemed',
    'remain',
    'remains',
    'remained',
    'both',
    'all',
    'also',
    'otherwise',
    'grossly',
  ],
  ...[
    'entirely',
    'completely',
    'essentially',
    'largely',
    'generally',
    'mostly',
    'bilaterally',
    'b/l',
    'quite',
  ],
  ...[
    'function',
    'functions',
    'examination',
    'exam',
    'testing',
    'tests',
    'test',
    'still',
    'clinically',
    'found',
  ],
  ...[
    'gross',
    'formal',
    'as',
    'reported',
    'reportedly',
    'control',
    ':',
    '-',
    '=',
    'strength',
    'movement',
  ],
  ...[
    'movements',
    'reflexes',
    'reflex',
    'bedside',
    'power',
    'perfectly',
    'very',
    'well',
    'right',
    'left',
    'r',
    'l',
  ],
  ...[
    'side',
    'sides',
    'sensation',
    '(',
    ')',
    'habit',
    'habits',
    'response',
    'responses',
    'nerves',
    'nerve',
    'within',
  ],
]);
/** Marks that make a list. */
const LIST = new Set([',', 'and', '&', '/', '+', 'or', '-', 'with']);
/** Words a list of topics may hold that we don't know, at most so many between two separators. */
const UNKNOWN_IN_LIST = 3;
const REACH = 16;

let topics: Phrases<FeatureRow> | undefined;
let states: Phrases<State> | undefined;

function load(): { topics: Phrases<FeatureRow>; states: Phrases<State> } {
  if (topics !== undefined && states !== undefined) return { topics, states };
  topics = new Phrases();
  states = new Phrases();
  for (const row of featureRows) for (const topic of row.topics ?? []) topics.add(topic, row);
  for (const word of wordClasses['normal'] ?? []) states.add(word, 'normal');
  for (const word of wordClasses['normal-said'] ?? []) states.add(word, 'normal');
  for (const word of wordClasses['abnormal-said'] ?? []) states.add(word, 'abnormal');
  return { topics, states };
}

/** Features that a passage states by saying of a topic that it is normal or not: `bladder: ok`, `face, speech normal`. */
export function topicFeatures({ tokens }: Passage): Candidate[] {
  const found = findTopics(tokens);
  return found.flatMap((topic) => {
    const said = stateAfter(tokens, topic.to, found) ?? stateBefore(tokens, topic.from, found);
    if (
      said === null ||
      NOT_TOPIC.test(tokens[topic.to]?.normal ?? '') ||
      (said.state === 'normal' && IMPAIRED.test(tokens[topic.from - 1]?.normal ?? ''))
    )
      return [];
    return topic.rows
      .filter(({ state }) => state === said.state)
      .filter(({ strict }) => strict !== true || standsAlone(tokens, topic, said))
      .map((row) => ({
        row,
        from: Math.min(topic.from, said.from),
        to: Math.max(topic.to, said.to),
      }))
      .map((candidate) =>
        candidate.to - candidate.from > 8
          ? { ...candidate, from: topic.from, to: topic.to }
          : candidate,
      );
  });
}

/** `normal bowel sounds` is of the belly. */
const NOT_TOPIC =
  /^(?:sounds|sound|movements?|obstruction|scan|gas|habits|discs?|lids?|pressure|drainage|contact|opening|exam|swelling)$/u;

/** `impaired coordination with normal power` says nothing good of coordination. */
const IMPAIRED = /^(?:impaired|poor|abnormal|reduced|loss|decreased|disturbed|ataxic|unsteady)$/u;

/** `Arms normal` is said of the arms as a whole; `tone in the arms normal`, `legs normal to pin` are not. */
function standsAlone(tokens: readonly Token[], topic: Topic, said: Said): boolean {
  let n = topic.from - 1;
  while (n >= 0 && OPENING.has(tokens[n]?.normal ?? '')) n -= 1;
  const before = tokens[n]?.text;
  const opens =
    before === undefined || before === '.' || before === ';' || before === ',' || before === ':';
  const between = tokens.slice(topic.to, said.from);
  const plain = between.every(
    ({ normal, kind }) =>
      kind === 'punctuation' ||
      /^(?:is|are|was|were|had|has|have|both|and|,|all|also|entirely|completely|otherwise|face|speech|legs|arms|hands|feet|sphincters|eyes|cranial|nerves|neck|trunk)$/u.test(
        normal,
      ),
  );
  const next = tokens[said.to]?.normal ?? '';
  return (
    said.from >= topic.to &&
    opens &&
    plain &&
    !/^(?:to|tone|power|strength|reflexes|bulk|sensation|sensory|in|for|pin|at)$/u.test(next)
  );
}

const OPENING = new Set([
  'the',
  'his',
  'her',
  'both',
  'right',
  'left',
  'r',
  'l',
  'rt',
  'lt',
  'other',
  'opposite',
  'remaining',
  'and',
  'arms',
  'legs',
  'face',
]);

function findTopics(tokens: readonly Token[]): Topic[] {
  const found: Topic[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const match = load().topics.longestAt(tokens, n);
    if (match === null) continue;
    found.push(match);
    n = match.to - 1;
  }
  return found;
}

interface Said {
  readonly state: State;
  readonly from: number;
  readonly to: number;
}

/** What is said after a topic: at once, or at the end of the list it stands in. */
function stateAfter(tokens: readonly Token[], from: number, found: readonly Topic[]): Said | null {
  let inList = false;
  let unknown = 0;
  for (let n = from; n < Math.min(tokens.length, from + REACH); n += 1) {
    const token = tokens[n] as Token;
    const match = load().states.longestAt(tokens, n);
    if (match !== null) {
      const state = match.rows[0] as State;
      return belongsToNext(tokens, n, match.to) || describesNext(tokens, n, match.to)
        ? null
        : { state, from: n, to: match.to };
    }
    const topic = found.find((other) => other.from === n);
    if (topic !== undefined) {
      if (!inList && n > from) return null;
      n = topic.to - 1;
      unknown = 0;
    } else if (LIST.has(token.normal)) {
      inList = true;
      unknown = 0;
    } else if (/^(?:no|without|denies|not)$/u.test(token.normal)) return null;
    else if (!LINK.has(token.normal)) {
      unknown += 1;
      if (!inList || unknown > UNKNOWN_IN_LIST || token.kind !== 'word') return null;
    }
  }
  return null;
}

/** In `speech slow, normal tone` the state after the comma is of what follows it. */
function belongsToNext(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1]?.text;
  if (before !== ',' && before !== 'and' && before !== 'with') return false;
  const next = tokens[to];
  return (
    next?.kind === 'word' &&
    !/^(?:and|or|in|on|throughout|bilaterally|but|to|with|for)$/u.test(next.normal)
  );
}

/** `tongue: fine flickering`: these words say `normal` only where no noun follows. */
function describesNext(tokens: readonly Token[], at: number, to: number): boolean {
  if (
    !/^(?:fine|good|clear|strong|full|limited|poor|weak|reduced|impaired|n)$/u.test(
      tokens[at]?.normal ?? '',
    )
  )
    return false;
  const next = tokens[to];
  return (
    next?.kind === 'word' &&
    next.spaced &&
    !/^(?:and|or|in|on|at|to|with|for|without|bilaterally|throughout|b\/l|right|left|[rl]|bilat|range|but|no|he|she)$/iu.test(
      next.normal,
    ) &&
    next.normal.length > 1
  );
}

/** What is said before: `normal speech`, `intact cranial nerves and gait`, `no bladder trouble` has its cue elsewhere. */
function stateBefore(tokens: readonly Token[], to: number, found: readonly Topic[]): Said | null {
  let inList = false;
  let words = 0;
  for (let n = to - 1; n >= Math.max(0, to - REACH); n -= 1) {
    const token = tokens[n] as Token;
    const match = load().states.longestAt(tokens, n);
    if (match !== null && match.to <= to) {
      const follower = tokens[match.to]?.text;
      const adjacent =
        follower !== ',' && follower !== ';' && follower !== 'and' && follower !== '.';
      return adjacent && match.rows[0] === 'normal' && isAdjective(token)
        ? { state: 'normal', from: n, to: match.to }
        : null;
    }
    if (LIST.has(token.normal) && token.normal !== 'with') {
      inList = true;
      words = 0;
    } else if (token.kind !== 'word' || /^(?:on|in|at|to|over|for|from)$/u.test(token.normal))
      return null;
    else if (!found.some((topic) => topic.from <= n && n < topic.to)) {
      words += 1;
      if (words > (inList ? UNKNOWN_IN_LIST : 2)) return null;
    }
  }
  return null;
}

/** `normal`, `intact`, `preserved`, `full` stand before what they describe; `nad`, `ok`, `spared` do not. */
function isAdjective({ normal }: Token): boolean {
  return /^(?:normal|nl|intact|preserved|full|unremarkable|good|unaffected)$/u.test(normal);
}
