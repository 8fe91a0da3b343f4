import nlp from 'compromise/one';
import { onceAForm, type Form } from './forms';
import { matchEnd, mayBegin, secondsOf, startsOf, type PatternTerm } from './match-pattern';
import type { Token } from './tokens';
import { normalAt } from './word-at';
import { formSet, isIn, type WordSet } from './word-sets';

/**
 * Patterns in compromise's match syntax, read by compromise and looked for by us: in our tokens, only where a word stands that one
 * of them can begin with. It finds what compromise's own `sweep` finds (a test holds it to that) in a small part of the time, for
 * which compromise would make each sentence's terms anew and try the patterns at every word.
 */

/** A pattern in compromise's match syntax, e.g. `(unable|cannot) to? (lift|raise)`, and what it means to us. */
export interface Pattern {
  readonly match: string;
  readonly id: string;
}

/** A pattern found in a sentence: token numbers (`to` exclusive), and the pattern's id. */
export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

/** A pattern as compromise has read it. */
interface ReadPattern {
  readonly id: string;
  readonly regs: readonly PatternTerm[];
  /** Words of its choices, and how many of them a sentence must hold at least. */
  readonly wants: readonly string[];
  readonly minWant: number;
}

/** Patterns that begin with one word, by the word behind it. */
interface Begun {
  readonly byNext: ReadonlyMap<string, readonly ReadPattern[]>;
  /** Those that may be there whatever word follows. */
  readonly others: readonly ReadPattern[];
}

/** Patterns by the words they can begin with. */
export interface Net {
  /** Words that one of them may begin with. */
  readonly beginners: WordSet;
  /** Those that may begin with a word; null where none does. */
  readonly begunBy: (form: Form) => Begun | null;
}

/** Builds a net of patterns; do it once. */
export function buildNet(patterns: readonly Pattern[]): Net {
  const read = nlp.buildNet(patterns.map(({ match, id }) => ({ match, id }))) as unknown as {
    readonly hooks: Readonly<Record<string, readonly ReadPattern[]>>;
    readonly always: readonly ReadPattern[];
  };
  const known = new Set([...Object.values(read.hooks).flat(), ...read.always]);
  const byWord = new Map<string, ReadPattern[]>();
  const others: ReadPattern[] = [];
  for (const pattern of [...known].sort((a, b) => Number(a.id) - Number(b.id))) {
    const starts = startsOf(pattern.regs);
    if (starts === null) others.push(pattern);
    for (const word of starts ?? []) {
      const same = byWord.get(word);
      if (same === undefined) byWord.set(word, [pattern]);
      else same.push(pattern);
    }
  }
  const begunBy = onceAForm(({ normal }) => {
    const rest = others.filter(({ regs }) => mayBegin(regs, normal));
    const begun = [...(byWord.get(normal) ?? []), ...rest];
    return begun.length === 0 ? null : byNextWord(begun, normal);
  });
  return { begunBy, beginners: formSet((form) => begunBy(form) !== null) };
}

function byNextWord(patterns: readonly ReadPattern[], word: string): Begun {
  const seconds = patterns.map(({ regs }) => secondsOf(regs, word));
  const all = new Set(seconds.flatMap((words) => [...(words ?? [])]));
  const thatMay = (next: string | null): ReadPattern[] =>
    patterns.filter((_, n) => seconds[n] === null || (next !== null && seconds[n]?.has(next)));
  return { byNext: new Map([...all].map((next) => [next, thatMay(next)])), others: thatMay(null) };
}

const NONE: readonly never[] = [];

/** Looks for a net in a sentence; matches of one pattern do not overlap. */
export function sweep(net: Net, tokens: readonly Token[]): readonly PatternMatch[] {
  let found: PatternMatch[] | null = null;
  let sentence: Sentence | null = null;
  for (let n = 0; n < tokens.length; n += 1) {
    const { form } = tokens[n]!;
    if (!isIn(form, net.beginners)) continue;
    const begun = net.begunBy(form);
    if (begun === null || isInnerHyphen(tokens, n)) continue;
    let next = n + 1;
    while (isInnerHyphen(tokens, next)) next += 1;
    const patterns = begun.byNext.get(normalAt(tokens, next)) ?? begun.others;
    for (const pattern of patterns) {
      sentence ??= sentenceOf(tokens);
      const { numbers, words, ends } = sentence;
      const at = numbers.indexOf(n);
      const end = matchEnd(pattern.regs, words, at);
      if (end === null || at < (ends.get(pattern) ?? 0) || !mayMatch(pattern, words)) continue;
      ends.set(pattern, end);
      (found ??= []).push({ from: n, to: (numbers[end - 1] as number) + 1, id: pattern.id });
    }
  }
  return found ?? NONE;
}

/** A sentence as patterns see it. */
interface Sentence {
  /** Numbers of its words' tokens: hyphens inside words are left out, so that `re-examine` is `re examine`. */
  readonly numbers: readonly number[];
  readonly words: readonly string[];
  /** Where the last match of each pattern ends. */
  readonly ends: Map<ReadPattern, number>;
}

function sentenceOf(tokens: readonly Token[]): Sentence {
  const numbers: number[] = [];
  const words: string[] = [];
  tokens.forEach(({ normal }, n) => {
    if (isInnerHyphen(tokens, n)) return;
    numbers.push(n);
    words.push(normal);
  });
  return { numbers, words, ends: new Map() };
}

function isInnerHyphen(tokens: readonly Token[], n: number): boolean {
  const token = tokens[n];
  return token?.text === '-' && !token.spaced && tokens[n + 1]?.spaced === false;
}

/** compromise asks for a word of each choice: a number alone does not do where a choice has words besides. */
function mayMatch({ wants, minWant }: ReadPattern, words: readonly string[]): boolean {
  let held = 0;
  for (const want of wants) {
    if (held >= minWant) return true;
    if (words.includes(want)) held += 1;
  }
  return held >= minWant;
}
