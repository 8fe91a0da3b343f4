import nlp from 'compromise/one';
import { startsOf, type PatternTerm } from './match-pattern';

/** A pattern as compromise reads it. */
export interface Pattern {
  /** Among those read with it, in their order. */
  readonly number: number;
  readonly terms: readonly PatternTerm[];
  /** Words of its choices, and how many of them a sentence must hold at least. */
  readonly wants: readonly string[];
  readonly minWant: number;
}

/** Patterns by what they can begin with, each list in the patterns' order. */
export interface PatternTable {
  readonly byFirst: ReadonlyMap<string, readonly Pattern[]>;
  /** Those that begin with what no list of words tells. */
  readonly others: readonly Pattern[];
}

/** What compromise makes of a pattern. */
interface Read {
  readonly id: string;
  readonly regs: readonly PatternTerm[];
  readonly wants: readonly string[];
  readonly minWant: number;
}

/** Has patterns in compromise's match syntax read by compromise. */
export function readPatterns(patterns: readonly string[]): PatternTable {
  const { hooks, always } = nlp.buildNet(
    patterns.map((match, n) => ({ match, id: String(n) })),
  ) as unknown as {
    readonly hooks: Readonly<Record<string, readonly Read[]>>;
    readonly always: readonly Read[];
  };
  const read = [...new Set([...Object.values(hooks).flat(), ...always])].map(patternOf);
  const byFirst = new Map<string, Pattern[]>();
  const others: Pattern[] = [];
  for (const pattern of read.sort((a, b) => a.number - b.number)) {
    const starts = startsOf(pattern.terms);
    if (starts === null) others.push(pattern);
    for (const word of starts ?? []) {
      const same = byFirst.get(word);
      if (same === undefined) byFirst.set(word, [pattern]);
      else same.push(pattern);
    }
  }
  return { byFirst, others };
}

function patternOf({ id, regs, wants, minWant }: Read): Pattern {
  return { number: Number(id), terms: regs, wants, minWant };
}
