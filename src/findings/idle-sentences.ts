import type { Token } from '../language/tokens';
import { wordAt } from '../language/word-at';
import { formSet, holds, isIn, wordSet, type WordSet } from '../language/word-sets';
import { marksOf } from './atoms';
import { findConstructions } from './constructions';
import type { Entry } from './entry';
import { gradeAt, gradeLike } from './grades';
import { lexicon, type Lexicon } from './lexicon';
import type { Topic } from './topics';
import { saidOfSites } from './value-reading';

// Most sentences state nothing that the reader looks for. Their words tell so before any of them is read.

/** Phrases of a kind. */
interface Kind {
  readonly has: (entry: Entry) => boolean;
  /** Words that one of them can begin with. */
  readonly openers: WordSet;
  /** Words of which each of them holds one. */
  readonly words: WordSet;
}

const kind = (has: Kind['has']): Kind => ({
  has,
  openers: formSet((form) => lexicon().mayBegin(form, has)),
  words: lateSet(() => lexicon().rareWords(has)),
});

/** A set of words, as they are looked up or as written, that are not known before the first note is read. */
function lateSet(find: () => ReadonlySet<string>): WordSet {
  let words: ReadonlySet<string> | undefined;
  return formSet(({ normal, text }) => {
    words ??= find();
    return words.has(normal) || words.has(text);
  });
}

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
/** Values of several things: `quads/hams/TA 4/4/2`. */
const lists = formSet(({ text }) => /^[0-5](?:\/[0-5]){2,}$/u.test(text));
const stops = wordSet(['.']);
const abbreviated = lateSet(() => lexicon().wordsBefore('.'));
/** Words of no phrase. */
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
  if (mayBeHeading(tokens) || holds(tokens, doubtful) || holds(tokens, lists)) return false;
  if (recent !== null && isIn((tokens[0] as Token).form, sides)) return false;
  const states = topic === null ? statesOfSite(tokens, words) : holdsValue(tokens, words);
  if (states || names(tokens, words, concepts)) return false;
  if (holds(tokens, gradeLike) && mayGrade(tokens, words, topic)) return false;
  return !words.mayHoldOwn(tokens) && findConstructions(tokens).length === 0;
}

/** Whether it ends in a colon, or may be of words of the vocabulary alone, without a stop or a colon. */
function mayBeHeading(tokens: readonly Token[]): boolean {
  const last = tokens[tokens.length - 1] as Token;
  if (isIn(last.form, colons)) return true;
  if (holds(tokens, strangers) || holds(tokens, colons)) return false;
  const before = wordAt(tokens, tokens.length - 2);
  return !isIn(last.form, stops) || before === undefined || isIn(before.form, abbreviated);
}

/** Whether a grade in it may be one of power or of a reflex: without a site, only what is out of five is, if nothing was said before. */
function mayGrade(tokens: readonly Token[], words: Lexicon, topic: Topic): boolean {
  let isPlaced = topic !== null;
  for (let n = 0; n < tokens.length; n += 1) {
    const grade = gradeAt(tokens, n);
    if (grade === null) continue;
    if (isPlaced || grade.form === 'of-five') return true;
    isPlaced = names(tokens, words, sites);
    if (isPlaced) return true;
  }
  return false;
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
function names(tokens: readonly Token[], known: Lexicon, { openers, words, has }: Kind): boolean {
  if (!holds(tokens, words)) return false;
  for (let n = 0; n < tokens.length; n += 1) {
    const { form, normal } = tokens[n] as Token;
    if (!isIn(form, openers)) continue;
    // `plantar flexor b/l` is the response
    if (normal === 'plantar') return true;
    if (known.longestAt(tokens, n)?.rows.some(has) === true) return true;
  }
  return false;
}
