import type { Token } from '../language/tokens';
import { formSet, holds, isIn, wordSet, type WordSet } from '../language/word-sets';
import { marksOf } from './atoms';
import { findConstructions } from './constructions';
import type { Entry } from './entry';
import { gradeAt, gradeLike } from './grades';
import { lexicon, type Lexicon } from './lexicon';
import type { Topic } from './topics';
import { saidOfSites } from './value-reading';

// Most sentences state nothing that the reader looks for. Their words tell so before any of them is read.

/** Phrases of a kind, with the words that they can begin with. */
interface Kind {
  readonly openers: WordSet;
  readonly has: (entry: Entry) => boolean;
}

const kind = (has: Kind['has']): Kind => ({
  openers: formSet((form) => lexicon().mayBegin(form, has)),
  has,
});

const concepts = kind(
  (entry) => entry.type === 'concept' || (entry.type === 'site' && entry.row.kind === 'reflex'),
);
const values = kind(({ type }) => type === 'value');
const marks = formSet((form) => marksOf(form).length > 0);
/** `, - on the left`: a value by what stands beside it. */
const [dashes, on] = [wordSet(['-']), wordSet(['on'])];
const sites = kind(({ type }) => type === 'site' || type === 'limb');
const valuesOfSites = kind((entry) => entry.type === 'value' && saidOfSites.has(entry.value));
/** A site with which any value is one of power. */
const grip = kind((entry) => entry.type === 'site' && entry.row.id === 'grip');
const sides = formSet((form) =>
  lexicon().mayBegin(form, ({ type }) => type === 'side' || type === 'limb'),
);
export const colons = wordSet([':']);
/** Marks of which it depends on more than themselves whether they are colons: `R = L`, `HS: I+II`. */
const doubtful = wordSet(['=', 'hs']);
/** Words of no phrase: what holds one of them is a heading only by a colon at its end. */
const strangers = formSet((form) => /\p{L}/u.test(form.text) && !lexicon().knows(form));

/**
 * Whether a sentence states nothing and is no heading.
 *
 * @param topic what a value in it would be said of
 * @param recent what a value behind a side at its start would be said of
 */
export function isIdle(
  tokens: readonly Token[],
  words: Lexicon,
  topic: Topic,
  recent: Topic,
): boolean {
  const [first, last] = [tokens[0] as Token, tokens[tokens.length - 1] as Token];
  if (!holds(tokens, strangers) || isIn(last.form, colons) || holds(tokens, doubtful)) return false;
  if (recent !== null && isIn(first.form, sides)) return false;
  const states = topic === null ? statesOfSite(tokens, words) : holdsValue(tokens, words);
  if (states || names(tokens, words, concepts)) return false;
  if (holds(tokens, gradeLike) && tokens.some((_, n) => gradeAt(tokens, n) !== null)) return false;
  return !words.mayHoldOwn(tokens) && findConstructions(tokens).length === 0;
}

function holdsValue(tokens: readonly Token[], words: Lexicon): boolean {
  if (holds(tokens, marks) || (holds(tokens, dashes) && holds(tokens, on))) return true;
  return names(tokens, words, values);
}

/** Whether it may state something by a value and a site alone: `triceps looks thin`. */
function statesOfSite(tokens: readonly Token[], words: Lexicon): boolean {
  if (names(tokens, words, grip)) return true;
  if (!holds(tokens, marks) && !names(tokens, words, valuesOfSites)) return false;
  return names(tokens, words, sites);
}

/** Whether a sentence holds a phrase of a kind. */
function names(tokens: readonly Token[], words: Lexicon, { openers, has }: Kind): boolean {
  if (!holds(tokens, openers)) return false;
  for (let n = 0; n < tokens.length; n += 1) {
    const { form, normal } = tokens[n] as Token;
    if (!isIn(form, openers)) continue;
    // `plantar flexor b/l` is the response
    if (normal === 'plantar') return true;
    if (words.longestAt(tokens, n)?.rows.some(has) === true) return true;
  }
  return false;
}
