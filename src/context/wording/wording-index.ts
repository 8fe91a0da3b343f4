import { onceAForm, type Form } from '../../language/forms';
import type { Token } from '../../language/tokens';
import { formSet, isIn } from '../../language/word-sets';
import { beginningsOf } from './beginnings';
import { ByWord } from './by-word';
import { needsOf } from './needs';
import { WordingMatcher, type ClassMatcher } from './match-wording';
import { parseWording, type Sequence } from './parse-wording';
import { piecesOf, type Word } from './words';

/** A wording found: `from` to `to` (exclusive) are word numbers. */
export interface Found<Row> {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

/** A wording, and what it stands for. */
export type Entry<Row> = readonly [wording: string, row: Row];

/** Numbers of the wordings that a token calls up, and of those that it answers for. */
interface AboutToken {
  readonly calls: readonly number[];
  readonly answers: readonly number[];
}

type Classes = Readonly<Record<string, readonly string[]>>;

const NONE: readonly never[] = [];
const NOTHING: AboutToken = { calls: NONE, answers: NONE };

/** Small words stand in nearly every sentence. */
const SMALL = 3;
const COMMON = 100;
/** Words of a class are in every wording that names it. */
const OF_CLASS = 3;

/**
 * Wordings by the words without which they can't be: a word of a sentence calls up the few whose rarest word it is, another must
 * answer, their second rarest; then they are looked for where a word stands that they can begin with.
 */
export class WordingIndex<Row> {
  readonly #sequences: readonly Sequence[];
  readonly #calledBy = new ByWord();
  readonly #answeredBy = new ByWord();
  readonly #begunBy = new ByWord();
  /** Those that begin with a word of an open class, and those that may begin anywhere. */
  readonly #begunByClass = new Map<string, number[]>();
  readonly #open: number[] = [];
  /** Tokens that call up or answer for any, and words that begin any. */
  readonly #known = formSet((token) => this.#about(token) !== NOTHING);
  readonly #beginners = formSet((word) => this.#begins(word).length > 0);
  readonly #about = onceAForm((token) => this.#find(token));
  readonly #begins = onceAForm(({ text }) => this.#begunBy.of(text));
  /** By wording: the last search in which a word called it up, and the last in which one answered. */
  readonly #called: Uint32Array;
  readonly #answered: Uint32Array;
  #search = 0;

  /** @throws SyntaxError where a wording can't be read, or needs no word of its own */
  constructor(
    private readonly entries: readonly Entry<Row>[],
    classes: Classes,
  ) {
    const uses = usesOf(entries, classes);
    const commonness = (word: string): number =>
      (uses.get(word) ?? 0) + (word.length <= SMALL ? COMMON : 0);
    this.#called = new Uint32Array(entries.length);
    this.#answered = new Uint32Array(entries.length);
    this.#sequences = entries.map(([wording], number) => {
      const sequence = parseWording(wording.replace(/'/gu, ''), classes);
      const needs = needsOf(sequence, commonness);
      if (needs === null) throw new SyntaxError(`no word has to stand in wording: ${wording}`);
      const [rarest, second] = needs;
      for (const word of rarest.words) this.#calledBy.add(word, number);
      for (const word of second.words) this.#answeredBy.add(word, number);
      this.#addBeginnings([...beginningsOf(sequence)], number);
      return sequence;
    });
  }

  #addBeginnings(beginnings: readonly string[], number: number): void {
    const [first] = beginnings;
    if (beginnings.every((word) => !/^(?:\{|\.\.)/u.test(word)))
      for (const word of beginnings) this.#begunBy.add(word, number);
    else if (beginnings.length > 1 || first === undefined || first === '..')
      this.#open.push(number);
    else {
      const name = first.slice(1, -1);
      this.#begunByClass.set(name, [...(this.#begunByClass.get(name) ?? NONE), number]);
    }
  }

  /** Whether a token calls up a wording; a sentence without such a token has none. */
  isKey(token: Form): boolean {
    return this.#about(token).calls.length > 0;
  }

  /** Calls up the wordings that may be in a sentence, for `find`. False where there are none. */
  callUp(tokens: readonly Token[]): boolean {
    const search = (this.#search += 1);
    const answered = this.#answered;
    const callers: (readonly number[])[] = [];
    for (let n = 0; n < tokens.length; n += 1) {
      const { form } = tokens[n]!;
      if (!isIn(form, this.#known)) continue;
      const { calls, answers } = this.#about(form);
      for (let k = 0; k < answers.length; k += 1) answered[answers[k]!] = search;
      if (calls.length > 0) callers.push(calls);
    }
    let any = false;
    for (const calls of callers)
      for (let k = 0; k < calls.length; k += 1) {
        const number = calls[k]!;
        if (answered[number] !== search) continue;
        this.#called[number] = search;
        any = true;
      }
    return any;
  }

  /** All wordings called up that are in the sentence, each with its longest reach. */
  find(words: readonly Word[], classes: ClassMatcher): readonly Found<Row>[] {
    const open = this.#calledOf(this.#open);
    const ofClasses = this.#calledClasses();
    const matcher = new WordingMatcher(words, classes);
    const found: Found<Row>[] = [];
    for (let from = 0; from < words.length; from += 1) {
      for (const number of open) this.#look(number, from, matcher, found);
      for (const [name, numbers] of ofClasses)
        if (classes(name, from).length > 0)
          for (const number of numbers) this.#look(number, from, matcher, found);
      const { form } = words[from]!;
      if (!isIn(form, this.#beginners)) continue;
      for (const number of this.#begins(form))
        if (this.#isCalled(number)) this.#look(number, from, matcher, found, true);
    }
    return found;
  }

  #find(token: Form): AboutToken {
    const words = piecesOf(token).map(({ text }) => text);
    const calls = words.flatMap((word) => this.#calledBy.of(word));
    const answers = words.flatMap((word) => this.#answeredBy.of(word));
    return calls.length + answers.length === 0 ? NOTHING : { calls, answers };
  }

  #isCalled(number: number): boolean {
    return this.#called[number] === this.#search;
  }

  /** Of some wordings those that are called up. */
  #calledOf(numbers: readonly number[]): readonly number[] {
    return numbers.some((number) => this.#isCalled(number))
      ? numbers.filter((number) => this.#isCalled(number))
      : NONE;
  }

  #calledClasses(): readonly (readonly [name: string, numbers: readonly number[]])[] {
    let all: (readonly [string, readonly number[]])[] | null = null;
    for (const [name, numbers] of this.#begunByClass) {
      const called = this.#calledOf(numbers);
      if (called.length > 0) (all ??= []).push([name, called]);
    }
    return all ?? NONE;
  }

  /** @param begun whether the word is known to be one that the wording can begin with */
  #look(
    number: number,
    from: number,
    matcher: WordingMatcher,
    found: Found<Row>[],
    begun = false,
  ): void {
    const to = matcher.endOf(this.#sequences[number]!, from, begun);
    if (to !== null) found.push({ row: this.entries[number]![1], from, to });
  }
}

/** How often wordings use a word. */
function usesOf(entries: readonly Entry<unknown>[], classes: Classes): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const count = (wording: string, times: number): void => {
    for (const word of wording.match(/[^\s()|?{}]+/gu) ?? NONE)
      uses.set(word, (uses.get(word) ?? 0) + times);
  };
  for (const [wording] of entries) count(wording, 1);
  for (const wording of Object.values(classes).flat()) count(wording, OF_CLASS);
  return uses;
}
