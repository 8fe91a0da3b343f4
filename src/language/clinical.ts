import nlp from 'compromise/one';
import { onceAForm, type Form } from './forms';
import { matchEnd, mayBegin, startsOf, type PatternTerm } from './match-pattern';
import type { Token } from './tokens';

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

/** Patterns by the words they can begin with. */
export interface Net {
  /** Those that may begin with a word. */
  readonly begunBy: (form: Form) => readonly ReadPattern[];
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
  return {
    begunBy: onceAForm(({ normal }) => {
      const rest = others.filter(({ regs }) => mayBegin(regs, normal));
      const begun = byWord.get(normal) ?? NONE;
      return rest.length === 0 ? begun : [...begun, ...rest];
    }),
  };
}

const NONE: readonly never[] = [];

/** Looks for a net in a sentence; matches of one pattern do not overlap. */
export function sweep(net: Net, tokens: readonly Token[]): readonly PatternMatch[] {
  if (!tokens.some(({ form }) => net.begunBy(form).length > 0)) return NONE;
  const found: PatternMatch[] = [];
  const numbers = wordNumbers(tokens);
  const words = numbers.map((n) => (tokens[n] as Token).normal);
  const ends = new Map<ReadPattern, number>();
  numbers.forEach((number, at) => {
    for (const pattern of net.begunBy((tokens[number] as Token).form)) {
      const end = matchEnd(pattern.regs, words, at);
      if (end === null || at < (ends.get(pattern) ?? 0) || !mayMatch(pattern, words)) continue;
      ends.set(pattern, end);
      found.push({ from: number, to: (numbers[end - 1] as number) + 1, id: pattern.id });
    }
  });
  return found;
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

/** Numbers of the tokens that patterns see: hyphens inside words are left out, so that `re-examine` is `re examine`. */
function wordNumbers(tokens: readonly Token[]): number[] {
  const numbers: number[] = [];
  tokens.forEach((token, n) => {
    if (token.text === '-' && !token.spaced && tokens[n + 1]?.spaced === false) return;
    numbers.push(n);
  });
  return numbers;
}
