import { onceAForm } from '../../language/forms';
import { endsOf, type ClassMatcher } from './match-wording';
import { EntriesByNeed, MetNeeds, type Entry } from './entries-by-need';
import { beginningsOf, type Need } from './needs';
import { parseWording } from './parse-wording';
import type { Word } from './words';

/** A wording found: `from` to `to` (exclusive) are word numbers. */
export interface Found<Row> {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

/** A wording with what it needs where it begins so. */
interface Begun<Row> {
  readonly entry: Entry<Row>;
  readonly needs: readonly number[] | null;
}

interface AboutWord<Row> {
  /** Numbers of the needs that the word meets. */
  readonly meets: readonly number[];
  /** The wordings that begin with it; null where none does. */
  readonly begun: EntriesByNeed<Row> | null;
}

const NOTHING: AboutWord<never> = { meets: [], begun: null };

/** The shortest beginning (`tingl*`) that is looked up by itself. */
const SHORTEST_PREFIX = 2;

/**
 * Wordings by what they can begin with, so that a word of the text meets only those that may fit. Add all wordings before the
 * first sentence is searched.
 */
export class WordingIndex<Row> {
  readonly #byWord = new Map<string, Begun<Row>[]>();
  readonly #byPrefix = new Map<string, Begun<Row>[]>();
  readonly #byClass = new Map<string, EntriesByNeed<Row>>();
  readonly #anywhere = new EntriesByNeed<Row>();
  /** Words, and beginnings of words (`tingl*`), that some wording needs, with their numbers. */
  readonly #needs = new Map<string, number>();
  readonly #numbers = new WeakMap<Need, readonly number[]>();
  /** Beginnings of words that some wording names. */
  readonly #prefixes = new Set<string>();
  #longestPrefix = 0;
  /** Of the sentence that is searched. */
  #met: MetNeeds | undefined;
  readonly #about = onceAForm(({ text }) => this.#find(text));

  constructor(private readonly classes: Readonly<Record<string, readonly string[]>>) {}

  add(wording: string, row: Row): void {
    const sequence = parseWording(wording.replace(/'/gu, ''), this.classes);
    const entry = { row, sequence };
    for (const { first, need } of beginningsOf(sequence)) {
      const needs = need && this.#numbersOf(need);
      if (first === null) this.#anywhere.add(entry, needs);
      else if (first.kind === 'word') put(this.#byWord, first.word, { entry, needs });
      else if (first.kind === 'class') this.#ofClass(first.name).add(entry, needs);
      else if (first.kind === 'prefix') {
        put(this.#byPrefix, first.word, { entry, needs });
        this.#addPrefix(first.word);
      }
    }
  }

  #numbersOf(need: Need): readonly number[] {
    let numbers = this.#numbers.get(need);
    if (numbers === undefined) {
      numbers = need.words.map((word) => this.#numberOf(word));
      this.#numbers.set(need, numbers);
    }
    return numbers;
  }

  #numberOf(need: string): number {
    if (need.endsWith('*')) this.#addPrefix(need.slice(0, -1));
    let number = this.#needs.get(need);
    if (number === undefined) this.#needs.set(need, (number = this.#needs.size));
    return number;
  }

  #addPrefix(prefix: string): void {
    this.#prefixes.add(prefix);
    this.#longestPrefix = Math.max(this.#longestPrefix, prefix.length);
  }

  #ofClass(name: string): EntriesByNeed<Row> {
    let entries = this.#byClass.get(name);
    if (entries === undefined) this.#byClass.set(name, (entries = new EntriesByNeed()));
    return entries;
  }

  /** All wordings in a sentence, each with its longest reach. */
  find(words: readonly Word[], classes: ClassMatcher): Found<Row>[] {
    const found: Found<Row>[] = [];
    const met = (this.#met ??= new MetNeeds(this.#needs.size));
    met.clear();
    const abouts = words.map(({ form }) => this.#about(form));
    for (const { meets } of abouts) for (const need of meets) met.add(need);
    const anywhere = this.#anywhere.thatMay(met);
    const ofClasses: (readonly [name: string, candidates: readonly Entry<Row>[]])[] = [];
    for (const [name, entries] of this.#byClass) {
      const candidates = entries.thatMay(met);
      if (candidates.length > 0) ofClasses.push([name, candidates]);
    }
    for (let from = 0; from < words.length; from += 1) {
      const { begun } = abouts[from] as AboutWord<Row>;
      let candidates = begun === null ? anywhere : both(anywhere, begun.thatMay(met));
      for (const [name, more] of ofClasses)
        if (classes(name, from).length > 0) candidates = both(candidates, more);
      for (const { row, sequence } of candidates) {
        const to = endsOf(sequence, words, from, classes)[0];
        if (to !== undefined) found.push({ row, from, to });
      }
    }
    return found;
  }

  /** What there is to know of a word of a text. */
  #find(word: string): AboutWord<Row> {
    const begun = new EntriesByNeed<Row>();
    const prefixes = this.#prefixesOf(word);
    const lists = [this.#byWord.get(word), ...prefixes.map((prefix) => this.#byPrefix.get(prefix))];
    for (const list of lists) for (const { entry, needs } of list ?? []) begun.add(entry, needs);
    const keys = [word, ...prefixes.map((prefix) => `${prefix}*`)];
    const meets = keys.flatMap((key) => this.#needs.get(key) ?? []);
    if (begun.isEmpty && meets.length === 0) return NOTHING;
    return { meets, begun: begun.isEmpty ? null : begun };
  }

  #prefixesOf(word: string): string[] {
    const prefixes: string[] = [];
    const longest = Math.min(word.length, this.#longestPrefix);
    for (let length = SHORTEST_PREFIX; length <= longest; length += 1) {
      const prefix = word.slice(0, length);
      if (this.#prefixes.has(prefix)) prefixes.push(prefix);
    }
    return prefixes;
  }
}

/** Two lists one after the other, without repetition. */
function both<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return [...new Set([...a, ...b])];
}

function put<Row>(into: Map<string, Begun<Row>[]>, key: string, begun: Begun<Row>): void {
  const list = into.get(key);
  if (list === undefined) into.set(key, [begun]);
  else list.push(begun);
}
