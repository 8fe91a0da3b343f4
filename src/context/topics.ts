import { Phrases } from '../language/phrases';
import type { Token } from '../language/tokens';
import { formSet, holds, isIn } from '../language/word-sets';
import { wordList } from '../vocabulary/context-word-lists';
import { featureRows, type FeatureRow } from '../vocabulary/feature-rows';
import type { Candidate } from './named-features';
import type { Passage } from './passage';
import { stateAfter, stateBefore, STATES, type Said } from './topic-state';
import { normalAt, textAt } from '../language/word-at';

/** A topic (`bladder`, `cranial nerves`) among a passage's tokens; `from` to `to` (exclusive) are token numbers. */
export interface Topic {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly FeatureRow[];
}

/** A statement longer than this is shown by its topic alone. */
const LONGEST_SPAN = 8;
const NOT_THE_TOPIC = wordList('not-the-topic');
const IMPAIRED = wordList('impaired-before');
const LIMB_OPENING = wordList('limb-opening');
const LIMB_BETWEEN = wordList('limb-between');
const LIMB_ASPECT = wordList('limb-aspect');

let topics: Phrases<FeatureRow> | undefined;

function lexicon(): Phrases<FeatureRow> {
  if (topics !== undefined) return topics;
  topics = new Phrases();
  for (const row of featureRows) for (const topic of row.topics ?? []) topics.add(topic, row);
  return topics;
}

/** Features that a passage states by saying of a topic that it is normal or not: `bladder: ok`, `face, speech normal`. */
export function topicFeatures({ tokens }: Passage): Candidate[] {
  const found = findTopics(tokens);
  return found.flatMap((topic) => {
    const said = stateAfter(tokens, topic.to, found) ?? stateBefore(tokens, topic.from, found);
    if (said === null || !isSaidOf(topic, said, tokens)) return [];
    const from = Math.min(topic.from, said.from);
    const to = Math.max(topic.to, said.to);
    const span = to - from > LONGEST_SPAN ? { from: topic.from, to: topic.to } : { from, to };
    return topic.rows
      .filter(({ state }) => state === said.state)
      .filter(({ strict }) => strict !== true || standsAlone(tokens, topic, said))
      .map((row) => ({ row, ...span }));
  });
}

/** Whether a sentence may say of a topic that it is normal or not. */
export const tellsOfTopics = (tokens: readonly Token[]): boolean =>
  holds(tokens, TOPICS) && holds(tokens, STATES);

/** Words that a topic may begin with. */
const TOPICS = formSet((form) => lexicon().onlyRows(form)?.length !== 0);

function findTopics(tokens: readonly Token[]): Topic[] {
  const found: Topic[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    if (!isIn(tokens[n]!.form, TOPICS)) continue;
    const match = lexicon().longestAt(tokens, n);
    if (match === null) continue;
    found.push(match);
    n = match.to - 1;
  }
  return found;
}

/** Not in `normal bowel sounds`, nor in `impaired coordination with normal power`. */
function isSaidOf(topic: Topic, said: Said, tokens: readonly Token[]): boolean {
  if (NOT_THE_TOPIC.has(normalAt(tokens, topic.to))) return false;
  return said.state !== 'normal' || !IMPAIRED.has(normalAt(tokens, topic.from - 1));
}

/** `Arms normal` is said of the arms as a whole; `tone in the arms normal`, `legs normal to pin` are not. */
function standsAlone(tokens: readonly Token[], topic: Topic, said: Said): boolean {
  let n = topic.from - 1;
  while (n >= 0 && LIMB_OPENING.has(normalAt(tokens, n))) n -= 1;
  const before = textAt(tokens, n);
  const opens = before === '' || /^[.;,:]$/u.test(before);
  const plain = tokens
    .slice(topic.to, said.from)
    .every(({ normal, kind }) => kind === 'punctuation' || LIMB_BETWEEN.has(normal));
  const next = normalAt(tokens, said.to);
  return said.from >= topic.to && opens && plain && !LIMB_ASPECT.has(next);
}
