import type { Choice, Part, Sequence } from './parse-wording';
import type { Word } from './words';

/** Words a gap (`..`) may leap over. */
const GAP = 3;
/** Words a long gap (`...`) may leap over, commas among them. */
const LONG_GAP = 10;

/** What a gap never leaps over: the rest is denied (`tongue without fasciculations`). */
const DENIAL = new Set(['no', 'not', 'without', 'w/o', 'nil', 'denies', 'denied']);

/** Says whether the word at `at` starts something of an open class; returns the numbers of words it may take. */
export type ClassMatcher = (name: string, at: number) => readonly number[];

interface Text {
  readonly words: readonly Word[];
  /** Where the wording starts: a comma may stand before that word. */
  readonly start: number;
  readonly classes: ClassMatcher;
}

/**
 * Where a wording that starts at word `start` may end (exclusive), longest first. Empty: it doesn't match there.
 * Linear in the wording's length but for gaps, which leap a few words at most.
 */
export function endsOf(
  sequence: Sequence,
  words: readonly Word[],
  start: number,
  classes: ClassMatcher,
): readonly number[] {
  const ends = run(sequence, { words, start, classes }, start, false);
  return ends.length === 0 ? ends : ends.filter((end) => end > start).sort((a, b) => b - a);
}

const NONE: readonly never[] = [];

/** @param free true where a long gap came before, which may have leapt over a comma */
function run(sequence: Sequence, text: Text, at: number, free: boolean): readonly number[] {
  let ends = [at];
  let open = free;
  for (const part of sequence) {
    const next: number[] = [];
    for (const end of ends) step(part, text, end, open, next);
    if (next.length === 0) return NONE;
    ends = next;
    open = part.kind === 'gap' ? part.long : open && part.optional;
  }
  return ends;
}

/** Adds the ends of one part that starts at word `at`. */
function step(part: Part, text: Text, at: number, free: boolean, ends: number[]): void {
  if (part.kind === 'gap') {
    gapEnds(text, at, part.long, ends);
    return;
  }
  if (part.optional) add(ends, at);
  const word = text.words[at];
  // a comma or a stop ends a wording, except before its own first word
  if (word === undefined || (word.broken && at > text.start && !(free && word.comma))) return;
  switch (part.kind) {
    case 'word':
      if (word.normal === part.word) add(ends, at + 1);
      break;
    case 'prefix':
      if (word.normal.startsWith(part.word)) add(ends, at + 1);
      break;
    case 'class':
      for (const length of text.classes(part.name, at)) add(ends, at + length);
      break;
    case 'choice':
      choiceEnds(part.choice, text, at, word, free, ends);
  }
}

function add(ends: number[], end: number): void {
  if (!ends.includes(end)) ends.push(end);
}

function choiceEnds(
  { words, byFirst, others }: Choice,
  text: Text,
  at: number,
  word: Word,
  free: boolean,
  ends: number[],
): void {
  if (words.has(word.normal)) add(ends, at + 1);
  if (byFirst.size > 0)
    for (const sequence of byFirst.get(word.normal) ?? NONE)
      for (const end of run(sequence, text, at, free)) add(ends, end);
  for (const sequence of others) for (const end of run(sequence, text, at, free)) add(ends, end);
}

function gapEnds({ words, start }: Text, at: number, long: boolean, ends: number[]): void {
  add(ends, at);
  for (let to = at; to < at + (long ? LONG_GAP : GAP); to += 1) {
    const word = words[to];
    if (word === undefined || (word.broken && to > start && !(long && word.comma))) break;
    if (DENIAL.has(word.normal)) break;
    add(ends, to + 1);
  }
}
