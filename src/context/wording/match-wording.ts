import type { Part, Sequence } from './parse-wording';
import type { Word } from './words';

/** Words a gap (`..`) may leap over. */
const GAP = 3;

/** Says whether the word at `at` starts something of an open class; returns the numbers of words it may take. */
export type ClassMatcher = (name: string, at: number) => readonly number[];

/**
 * Where a wording that starts at word `at` may end (exclusive), longest first. Empty: it doesn't match there.
 * Linear in the wording's length but for gaps, which leap three words at most.
 */
export function endsOf(
  sequence: Sequence,
  words: readonly Word[],
  at: number,
  classes: ClassMatcher,
): number[] {
  let ends = new Set([at]);
  for (const part of sequence) {
    const next = new Set<number>();
    for (const end of ends) for (const to of step(part, words, end, at, classes)) next.add(to);
    if (next.size === 0) return [];
    ends = next;
  }
  return [...ends].filter((end) => end > at).sort((a, b) => b - a);
}

function step(
  part: Part,
  words: readonly Word[],
  at: number,
  start: number,
  classes: ClassMatcher,
): number[] {
  if (part.kind === 'gap') return gapEnds(words, at, start);
  const ends: number[] = part.optional ? [at] : [];
  const word = words[at];
  // a comma or a stop ends a wording, except before its own first word
  if (word === undefined || (word.broken && at > start)) return ends;
  if (part.kind === 'word' && word.normal === part.word) ends.push(at + 1);
  if (part.kind === 'prefix' && word.normal.startsWith(part.word)) ends.push(at + 1);
  if (part.kind === 'class') ends.push(...classes(part.name, at).map((length) => at + length));
  if (part.kind === 'choice') {
    for (const choice of part.of) {
      for (const end of choiceEnds(choice, words, at, start, classes)) ends.push(end);
    }
  }
  return ends;
}

function choiceEnds(
  choice: Sequence,
  words: readonly Word[],
  at: number,
  start: number,
  classes: ClassMatcher,
): number[] {
  let ends = new Set([at]);
  for (const part of choice) {
    const next = new Set<number>();
    for (const end of ends) for (const to of step(part, words, end, start, classes)) next.add(to);
    ends = next;
  }
  return [...ends];
}

function gapEnds(words: readonly Word[], at: number, start: number): number[] {
  const ends = [at];
  for (let to = at; to < at + GAP; to += 1) {
    const word = words[to];
    if (word === undefined || (word.broken && to > start)) break;
    ends.push(to + 1);
  }
  return ends;
}

/** What a wording can begin with: words, beginnings of words, or anything (`null`). */
export function firstOf(sequence: Sequence): readonly (Part | null)[] {
  const first: (Part | null)[] = [];
  for (const part of sequence) {
    if (part.kind === 'gap') return [null];
    if (part.kind === 'choice') for (const choice of part.of) first.push(...firstOf(choice));
    else first.push(part);
    if (!part.optional) return first;
  }
  return first;
}
