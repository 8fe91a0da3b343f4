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
): number[] {
  const ends = run(sequence, { words, start, classes }, start, false);
  return ends.length < 2
    ? ends.filter((end) => end > start)
    : ends.filter((end) => end > start).sort((a, b) => b - a);
}

/** @param free true where a long gap came before, which may have leapt over a comma */
function run(sequence: Sequence, text: Text, at: number, free: boolean): readonly number[] {
  let ends: readonly number[] = [at];
  let open = free;
  for (const part of sequence) {
    const next: number[] = [];
    for (const end of ends) {
      for (const to of step(part, text, end, open)) if (!next.includes(to)) next.push(to);
    }
    if (next.length === 0) return next;
    ends = next;
    open = part.kind === 'gap' ? part.long : open && part.optional;
  }
  return ends;
}

function step(part: Part, text: Text, at: number, free: boolean): readonly number[] {
  if (part.kind === 'gap') return gapEnds(text, at, part.long);
  const skipped = part.optional ? [at] : [];
  const word = text.words[at];
  // a comma or a stop ends a wording, except before its own first word
  if (word === undefined || (word.broken && at > text.start && !(free && word.comma)))
    return skipped;
  switch (part.kind) {
    case 'word':
      return word.normal === part.word ? [...skipped, at + 1] : skipped;
    case 'prefix':
      return word.normal.startsWith(part.word) ? [...skipped, at + 1] : skipped;
    case 'class':
      return [...skipped, ...text.classes(part.name, at).map((length) => at + length)];
    case 'choice':
      return [...skipped, ...choiceEnds(part.choice, text, at, word, free)];
  }
}

function choiceEnds(choice: Choice, text: Text, at: number, word: Word, free: boolean): number[] {
  const ends: number[] = [];
  if (choice.words.has(word.normal)) ends.push(at + 1);
  for (const sequence of choice.byFirst.get(word.normal) ?? [])
    ends.push(...run(sequence, text, at, free));
  for (const sequence of choice.others) ends.push(...run(sequence, text, at, free));
  return ends;
}

function gapEnds({ words, start }: Text, at: number, long: boolean): number[] {
  const ends = [at];
  for (let to = at; to < at + (long ? LONG_GAP : GAP); to += 1) {
    const word = words[to];
    if (word === undefined || (word.broken && to > start && !(long && word.comma))) break;
    if (DENIAL.has(word.normal)) break;
    ends.push(to + 1);
  }
  return ends;
}

/** What a wording can begin with: words, beginnings of words, classes, or anything (`null`). */
export function firstOf(sequence: Sequence): readonly (Part | null)[] {
  const first: (Part | null)[] = [];
  for (const part of sequence) {
    if (part.kind === 'gap') return [null];
    if (part.kind === 'choice') for (const choice of part.choice.of) first.push(...firstOf(choice));
    else first.push(part);
    if (!part.optional) return first;
  }
  return first;
}
