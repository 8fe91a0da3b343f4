import nlp from 'compromise/one';
import { startsOf, type PatternTerm } from './match-pattern';
import type { PackedTerm, PatternTable } from './pattern-table';

/** A pattern as compromise reads it. */
interface ReadPattern {
  readonly id: string;
  readonly regs: readonly PatternTerm[];
}

/** Has patterns in compromise's match syntax read by compromise. */
export function readPatterns(patterns: readonly string[]): PatternTable {
  const { hooks, always } = nlp.buildNet(
    patterns.map((match, n) => ({ match, id: String(n) })),
  ) as unknown as {
    readonly hooks: Readonly<Record<string, readonly ReadPattern[]>>;
    readonly always: readonly ReadPattern[];
  };
  const known = new Map(
    [...Object.values(hooks).flat(), ...always].map(({ id, regs }) => [Number(id), regs]),
  );
  const byFirst = new Map<string, number[]>();
  const others: number[] = [];
  for (const [n, regs] of [...known].sort(([a], [b]) => a - b)) {
    const starts = startsOf(regs);
    if (starts === null) others.push(n);
    for (const word of starts ?? []) byFirst.set(word, [...(byFirst.get(word) ?? []), n]);
  }
  return {
    patterns: patterns.map((_, n) => (known.get(n) ?? []).map(packed)),
    byFirst: Object.fromEntries(byFirst),
    others,
  };
}

function packed({ word, fastOr, choices, regex, optional, start }: PatternTerm): PackedTerm {
  const term = {
    ...(word === undefined ? {} : { word }),
    ...(fastOr === undefined ? {} : { fastOr: [...fastOr] }),
    ...(choices === undefined ? {} : { choices: choices.map(packedChoice) }),
    ...(regex === undefined ? {} : { regex: regex.source }),
    ...(optional === true ? { optional } : {}),
    ...(start === true ? { start } : {}),
  };
  return Object.keys(term).length > 1 ? term : (term.word ?? term.fastOr ?? term);
}

function packedChoice(terms: readonly PatternTerm[]): string | readonly PackedTerm[] {
  const choice = terms.map(packed);
  return choice.every((term) => typeof term === 'string') ? choice.join(' ') : choice;
}
