import { onceAForm, type Form } from '../../language/forms';
import type { Token } from '../../language/tokens';
import { formSet, isIn } from '../../language/word-sets';
import { WordingMatcher, type ClassMatcher } from './match-wording';
import { readWording, type Sequence, type WordClasses } from './parse-wording';
import { WordLists } from './word-lists';
import type { WordingTable } from './wording-table';
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

const NONE: readonly never[] = [];
/** The lists of a word in the table. */
const [CALLS, ANSWERS, BEGINS] = [0, 1, 2];
const NOTHING: AboutToken = { calls: NONE, answers: NONE };

/**
 * Wordings by the words without which they can't be: a word of a sentence calls up the few whose rarest word it is, another must
 * answer, their second rarest; then they are looked for where a word stands that they can begin with.
 */
export class WordingIndex<Row> {
  /** Each is read when a sentence calls it up. */
  readonly #sequences: (Sequence | undefined)[];
  readonly #lists: WordLists;
  readonly #begunByClass: readonly (readonly [name: string, numbers: readonly number[]])[];
  /** Tokens that call up or answer for any, and words that begin any. */
  readonly #known = formSet((token) => this.#about(token) !== NOTHING);
  readonly #beginners = formSet((word) => this.#begins(word).length > 0);
  readonly #about = onceAForm((token) => this.#find(token));
  readonly #begins = onceAForm(({ text }) => this.#lists.of(text)[BEGINS] ?? NONE);
  /** By wording: the last search in which a word called it up, and the last in which one answered. */
  readonly #called: Uint32Array;
  readonly #answered: Uint32Array;
  #search = 0;

  /** @param table of the entries' wordings, in their order */
  constructor(
    private readonly entries: readonly Entry<Row>[],
    private readonly classes: WordClasses,
    private readonly table: WordingTable,
  ) {
    this.#sequences = new Array<undefined>(entries.length).fill(undefined);
    this.#lists = new WordLists(table.byWord);
    this.#begunByClass = Object.entries(table.begunByClass);
    this.#called = new Uint32Array(entries.length);
    this.#answered = new Uint32Array(entries.length);
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
    const open = this.#calledOf(this.table.open);
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
    const pieces = piecesOf(token).map(({ text }) => this.#lists.of(text));
    const calls = pieces.flatMap((lists) => lists[CALLS] ?? NONE);
    const answers = pieces.flatMap((lists) => lists[ANSWERS] ?? NONE);
    return calls.length + answers.length === 0 ? NOTHING : { calls, answers };
  }

  #sequenceOf(number: number): Sequence {
    return (this.#sequences[number] ??= readWording(this.entries[number]![0], this.classes));
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
    const to = matcher.endOf(this.#sequenceOf(number), from, begun);
    if (to !== null) found.push({ row: this.entries[number]![1], from, to });
  }
}
