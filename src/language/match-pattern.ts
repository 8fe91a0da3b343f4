/** One term of a pattern as compromise reads it: the part of its match syntax that our rows use. */
export interface PatternTerm {
  readonly word?: string | undefined;
  /** `(one|other)`, of single words. */
  readonly fastOr?: ReadonlySet<string> | undefined;
  /** `(one|another one)`: the first that fits is taken. */
  readonly choices?: readonly (readonly PatternTerm[])[] | undefined;
  /** `/^\d+$/`. */
  readonly regex?: RegExp | undefined;
  /** `word?`. */
  readonly optional?: boolean | undefined;
  /** `^word`: at the sentence's start only. */
  readonly start?: boolean | undefined;
}

/** Where a pattern ends (exclusive) that begins at word `at`, or null. As compromise has it: what fits is taken, never given back. */
export function matchEnd(
  terms: readonly PatternTerm[],
  words: readonly string[],
  at: number,
): number | null {
  let end = at;
  for (const term of terms) {
    const next =
      term.choices === undefined ? oneEnd(term, words, end) : choiceEnd(term, words, end);
    if (next !== null) end = next;
    else if (term.optional !== true) return null;
  }
  return end > at ? end : null;
}

function oneEnd(term: PatternTerm, words: readonly string[], at: number): number | null {
  const word = words[at];
  if (word === undefined || (term.start === true && at > 0)) return null;
  return fits(term, word) ? at + 1 : null;
}

function fits(term: PatternTerm, word: string): boolean {
  return term.word === word || term.fastOr?.has(word) === true || term.regex?.test(word) === true;
}

/** Whether a pattern can begin with a word. */
export function mayBegin(terms: readonly PatternTerm[], word: string): boolean {
  for (const term of terms) {
    if (firstsOf(term).some((first) => first !== undefined && fits(first, word))) return true;
    if (term.optional !== true) return false;
  }
  return false;
}

function choiceEnd(term: PatternTerm, words: readonly string[], at: number): number | null {
  for (const choice of term.choices ?? []) {
    let end: number | null = at;
    for (const one of choice) {
      end = oneEnd(one, words, end);
      if (end === null) break;
    }
    if (end !== null) return end;
  }
  return null;
}

/** The words a pattern can begin with; null where something else than a list of words tells. */
export function startsOf(terms: readonly PatternTerm[]): ReadonlySet<string> | null {
  const starts = new Set<string>();
  for (const term of terms) {
    for (const first of firstsOf(term)) {
      const words = wordsOf(first);
      if (words === null) return null;
      for (const word of words) starts.add(word);
    }
    if (term.optional !== true) break;
  }
  return starts;
}

/** The words of which one must follow the first word of a pattern; null where none must, or where no list of words tells. */
export function secondsOf(terms: readonly PatternTerm[], word: string): ReadonlySet<string> | null {
  const seconds = new Set<string>();
  for (const [n, term] of terms.entries()) {
    const rest = terms.slice(n + 1);
    for (const [first, second] of term.choices ?? [[term]]) {
      if (first === undefined || !fits(first, word)) continue;
      const words = second === undefined ? endlessStartsOf(rest) : wordsOf(second);
      if (words === null) return null;
      for (const one of words) seconds.add(one);
    }
    if (term.optional !== true) break;
  }
  return seconds;
}

/** As `startsOf`, and null where the terms may all be missing. */
function endlessStartsOf(terms: readonly PatternTerm[]): Iterable<string> | null {
  return terms.every(({ optional }) => optional === true) ? null : startsOf(terms);
}

function firstsOf({ choices, ...term }: PatternTerm): readonly (PatternTerm | undefined)[] {
  return choices?.map(([first]) => first) ?? [term];
}

function wordsOf(term: PatternTerm | undefined): Iterable<string> | null {
  if (term?.word !== undefined) return [term.word];
  return term?.fastOr ?? null;
}
