import { endsOf, firstOf, type ClassMatcher } from './match-wording';
import { EntriesByNeed, type Entry } from './entries-by-need';
import { needsOf } from './needs';
import { parseWording } from './parse-wording';
import type { Word } from './words';

/** A wording found: `from` to `to` (exclusive) are word numbers. */
export interface Found<Row> {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

interface AboutWord<Row> {
  /** The word, and those of its beginnings that some wording names (`tingl*`). */
  readonly keys: readonly string[];
  readonly begun: EntriesByNeed<Row>;
}

/** Words whose wordings are kept in mind; far more than a note has. */
const MOST_WORDS = 20_000;
const NONE = new EntriesByNeed<never>([]);

/** The shortest beginning (`tingl*`) that is looked up by itself. */
const SHORTEST_PREFIX = 2;

/** Wordings by what they can begin with, so that a word of the text meets only those that may fit. */
export class WordingIndex<Row> {
  readonly #byWord = new Map<string, Entry<Row>[]>();
  readonly #byPrefix = new Map<string, Entry<Row>[]>();
  readonly #byClass = new Map<string, EntriesByNeed<Row>>();
  readonly #anywhere: Entry<Row>[] = [];
  /** Beginnings of words that some wording names. */
  readonly #prefixes = new Set<string>();
  #longestPrefix = 0;
  readonly #words = new Map<string, AboutWord<Row>>();

  constructor(private readonly classes: Readonly<Record<string, readonly string[]>>) {}

  add(wording: string, row: Row): void {
    const sequence = parseWording(wording.replace(/'/gu, ''), this.classes);
    const entry = { row, sequence, needs: needsOf(sequence) };
    for (const need of entry.needs ?? [])
      if (need.endsWith('*')) this.#addPrefix(need.slice(0, -1));
    for (const first of firstOf(sequence)) {
      if (first === null) this.#anywhere.push(entry);
      else if (first.kind === 'word') put(this.#byWord, first.word, entry);
      else if (first.kind === 'class') this.#ofClass(first.name).add(entry);
      else if (first.kind === 'prefix') {
        put(this.#byPrefix, first.word, entry);
        this.#addPrefix(first.word);
      }
    }
  }

  #addPrefix(prefix: string): void {
    this.#prefixes.add(prefix);
    this.#longestPrefix = Math.max(this.#longestPrefix, prefix.length);
  }

  #ofClass(name: string): EntriesByNeed<Row> {
    let entries = this.#byClass.get(name);
    if (entries === undefined) this.#byClass.set(name, (entries = new EntriesByNeed([])));
    return entries;
  }

  /** All wordings in a sentence, each with its longest reach. */
  find(words: readonly Word[], classes: ClassMatcher): Found<Row>[] {
    const found: Found<Row>[] = [];
    const held = new Set(words.flatMap(({ normal }) => this.#about(normal).keys));
    words.forEach(({ normal }, from) => {
      let candidates = this.#about(normal).begun.thatMay(held);
      for (const [name, entries] of this.#byClass) {
        if (classes(name, from).length > 0)
          candidates = new Set([...candidates, ...entries.thatMay(held)]);
      }
      candidates.forEach(({ row, sequence }) => {
        const to = endsOf(sequence, words, from, classes)[0];
        if (to !== undefined) found.push({ row, from, to });
      });
    });
    return found;
  }

  /** What there is to know of a word of a text; found once for each word. */
  #about(word: string): AboutWord<Row> {
    let known = this.#words.get(word);
    if (known !== undefined) return known;
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    const begun = new Set(this.#anywhere);
    for (const entry of this.#byWord.get(word) ?? []) begun.add(entry);
    const prefixes = this.#prefixesOf(word);
    for (const prefix of prefixes)
      for (const entry of this.#byPrefix.get(prefix) ?? []) begun.add(entry);
    const keys = [word, ...prefixes.map((prefix) => `${prefix}*`)];
    known = { keys, begun: begun.size === 0 ? NONE : new EntriesByNeed(begun) };
    this.#words.set(word, known);
    return known;
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

function put<Row>(into: Map<string, Entry<Row>[]>, key: string, entry: Entry<Row>): void {
  const entries = into.get(key);
  if (entries === undefined) into.set(key, [entry]);
  else if (!entries.includes(entry)) entries.push(entry);
}
