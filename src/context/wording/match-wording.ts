import type { Choice } from './choice';
import { isGap, type Part, type Sequence } from './parse-wording';
import type { Word } from './words';

/** Words a gap (`..`) may leap over. */
const GAP = 3;
/** Words a long gap (`...`) may leap over, commas among them. */
const LONG_GAP = 10;

/** What a gap never leaps over: the rest is denied (`tongue without fasciculations`). */
const DENIAL = new Set(['no', 'not', 'without', 'w/o', 'nil', 'denies', 'denied']);

/** Says whether the word at `at` starts something of an open class; returns the numbers of words it may take. */
export type ClassMatcher = (name: string, at: number) => readonly number[];

const NONE: readonly never[] = [];

/** Matches wordings against a sentence. */
export class WordingMatcher {
  /** Where the wording starts: a comma may stand before that word. */
  #start = 0;

  constructor(
    private readonly words: readonly Word[],
    private readonly classes: ClassMatcher,
  ) {}

  /**
   * The farthest word number (exclusive) at which a wording may end that starts at word `start`; null where it doesn't match there.
   * Linear in the wording's length but for gaps, which leap a few words at most.
   *
   * @param begun whether it is known that the wording can begin with that word
   */
  endOf(sequence: Sequence, start: number, begun = false): number | null {
    this.#start = start;
    let farthest = start;
    const skipped = begun && isOneWord(sequence[0]!) ? 1 : 0;
    for (const end of this.#run(sequence, start + skipped, false, skipped))
      if (end > farthest) farthest = end;
    return farthest > start ? farthest : null;
  }

  /**
   * @param free true where a long gap came before, which may have leapt over a comma
   * @param first number of the first part that is still to be matched
   */
  #run(sequence: Sequence, at: number, free: boolean, first = 0): readonly number[] {
    let ends: readonly number[] | null = null;
    let end = at;
    let open = free;
    for (let n = first; n < sequence.length; n += 1) {
      const part = sequence[n]!;
      if (ends === null && isOneWord(part)) {
        // most parts are a word that stands there or does not
        const word = this.#wordAt(end, open);
        if (word === null || !fits(part, word.normal)) return NONE;
        end += 1;
      } else {
        const next: number[] = [];
        for (const one of ends ?? [end]) this.#step(part, one, open, next);
        if (next.length === 0) return NONE;
        ends = next;
      }
      open = isGap(part) ? part.kind === 'long-gap' : open && part.optional;
    }
    return ends ?? [end];
  }

  /** Adds the ends of one part that starts at word `at`. */
  #step(part: Part, at: number, free: boolean, ends: number[]): void {
    if (isGap(part)) {
      this.#gapEnds(at, part.kind === 'long-gap', ends);
      return;
    }
    if (part.optional) add(ends, at);
    const word = this.#wordAt(at, free);
    if (word === null) return;
    if (part.kind === 'choice') this.#choiceEnds(part.choice, at, word.normal, free, ends);
    else if (part.kind === 'class')
      for (const length of this.classes(part.text, at)) add(ends, at + length);
    else if (fits(part, word.normal)) add(ends, at + 1);
  }

  /** The word that a wording goes on with; null where a comma or a stop ends it, as they do but before its own first word. */
  #wordAt(at: number, free: boolean): Word | null {
    const word = this.words[at];
    if (word === undefined || (word.broken && at > this.#start && !(free && word.comma)))
      return null;
    return word;
  }

  #choiceEnds(choice: Choice, at: number, word: string, free: boolean, ends: number[]): void {
    if (choice.takes(word)) add(ends, at + 1);
    for (const sequence of choice.longerFrom(word))
      for (const end of this.#run(sequence, at, free)) add(ends, end);
  }

  #gapEnds(at: number, long: boolean, ends: number[]): void {
    add(ends, at);
    for (let to = at; to < at + (long ? LONG_GAP : GAP); to += 1) {
      const word = this.words[to];
      if (word === undefined || (word.broken && to > this.#start && !(long && word.comma))) break;
      if (DENIAL.has(word.normal)) break;
      add(ends, to + 1);
    }
  }
}

/** Whether a part takes one word in any case. */
function isOneWord({ kind, optional, choice }: Part): boolean {
  if (optional) return false;
  return kind === 'word' || kind === 'prefix' || (kind === 'choice' && choice.isOneWord);
}

function fits({ kind, text, choice }: Part, word: string): boolean {
  if (kind === 'word') return word === text;
  return kind === 'prefix' ? word.startsWith(text) : choice.takes(word);
}

function add(ends: number[], end: number): void {
  if (!ends.includes(end)) ends.push(end);
}
