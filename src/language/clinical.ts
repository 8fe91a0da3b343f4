import { onceAForm, type Form } from './forms';
import { matchEnd, mayBegin, secondsOf } from './match-pattern';
import { readPatterns, type Pattern, type PatternTable } from './read-patterns';
import type { Token } from './tokens';
import { normalAt } from './word-at';
import { formSet, isIn, type WordSet } from './word-sets';

/**
 * Patterns in compromise's match syntax, e.g. `(unable|cannot) to? (lift|raise)`, read by compromise and looked for by us: in our
 * tokens, only where a word stands that one of them can begin with. It finds what compromise's own `sweep`
 * finds (a test holds it to that) in a small part of the time, for which compromise would make each sentence's terms anew and try
 * the patterns at every word.
 */

/** A pattern found in a sentence: token numbers (`to` exclusive), and the pattern's number. */
export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  readonly pattern: number;
}

/** Patterns that begin with one word. */
interface Begun {
  readonly patterns: readonly Pattern[];
  /** Of each the words of which one must follow; null where any may. */
  readonly seconds: readonly (ReadonlySet<string> | null)[];
  /** Those that may be there whatever word follows. */
  readonly others: readonly Pattern[];
  /** Those that may be there before a word that follows one: filled as such words are met. */
  readonly byNext: Map<string, readonly Pattern[]>;
}

/** Patterns by the words they can begin with. */
export interface Net {
  /** Words that one of them may begin with. */
  readonly beginners: WordSet;
  /** Those that may begin with a word; null where none does. */
  readonly begunBy: (form: Form) => Begun | null;
}

/** Makes a net of patterns. Do it where a module is loaded: compromise reads them with the first word that is looked up. */
export function netOf(patterns: readonly string[]): Net {
  let table: PatternTable | undefined;
  const begunBy = onceAForm(({ normal }) => {
    const { byFirst, others } = (table ??= readPatterns(patterns));
    const begun = [
      ...(byFirst.get(normal) ?? []),
      ...others.filter(({ terms }) => mayBegin(terms, normal)),
    ];
    return begun.length === 0 ? null : begunPatterns(begun, normal);
  });
  return { begunBy, beginners: formSet((form) => begunBy(form) !== null) };
}

function begunPatterns(patterns: readonly Pattern[], word: string): Begun {
  const seconds = patterns.map(({ terms }) => secondsOf(terms, word));
  const others = patterns.filter((_, n) => seconds[n] === null);
  return { patterns, seconds, others, byNext: new Map() };
}

function thatMayGoOn(
  { patterns, seconds, others, byNext }: Begun,
  next: string,
): readonly Pattern[] {
  let known = byNext.get(next);
  if (known !== undefined) return known;
  if (!seconds.some((words) => words?.has(next))) return others;
  known = patterns.filter((_, n) => seconds[n] === null || seconds[n]?.has(next));
  byNext.set(next, known);
  return known;
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
    const patterns = thatMayGoOn(begun, normalAt(tokens, next));
    for (const pattern of patterns) {
      sentence ??= sentenceOf(tokens);
      const { numbers, words, ends } = sentence;
      const at = numbers.indexOf(n);
      const end = matchEnd(pattern.terms, words, at);
      if (end === null || at < (ends.get(pattern) ?? 0) || !mayMatch(pattern, words)) continue;
      ends.set(pattern, end);
      (found ??= []).push({
        from: n,
        to: (numbers[end - 1] as number) + 1,
        pattern: pattern.number,
      });
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
  readonly ends: Map<Pattern, number>;
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
function mayMatch({ wants, minWant }: Pattern, words: readonly string[]): boolean {
  let held = 0;
  for (const want of wants) {
    if (held >= minWant) return true;
    if (words.includes(want)) held += 1;
  }
  return held >= minWant;
}
