import { endsOf, firstOf, type ClassMatcher } from './match-wording';
import { parseWording, type Sequence } from './parse-wording';
import type { Word } from './words';

/** A wording found: `from` to `to` (exclusive) are word numbers. */
export interface Found<Row> {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

interface Entry<Row> {
  readonly row: Row;
  readonly sequence: Sequence;
}

/** The shortest beginning (`tingl*`) that is looked up by itself. */
const SHORTEST_PREFIX = 2;

/** Wordings by what they can begin with, so that a word of the text meets only those that may fit. */
export class WordingIndex<Row> {
  readonly #byWord = new Map<string, Entry<Row>[]>();
  readonly #byPrefix = new Map<string, Entry<Row>[]>();
  readonly #byClass = new Map<string, Entry<Row>[]>();
  readonly #anywhere: Entry<Row>[] = [];
  #longestPrefix = 0;

  constructor(private readonly classes: Readonly<Record<string, readonly string[]>>) {}

  add(wording: string, row: Row): void {
    const entry = { row, sequence: parseWording(wording.replace(/'/gu, ''), this.classes) };
    for (const first of firstOf(entry.sequence)) {
      if (first === null) this.#anywhere.push(entry);
      else if (first.kind === 'word') put(this.#byWord, first.word, entry);
      else if (first.kind === 'class') put(this.#byClass, first.name, entry);
      else if (first.kind === 'prefix') {
        put(this.#byPrefix, first.word, entry);
        this.#longestPrefix = Math.max(this.#longestPrefix, first.word.length);
      }
    }
  }

  /** All wordings in a sentence, each with its longest reach. */
  find(words: readonly Word[], classes: ClassMatcher): Found<Row>[] {
    const found: Found<Row>[] = [];
    words.forEach((_, from) => {
      for (const { row, sequence } of this.#candidates(words, from, classes)) {
        const to = endsOf(sequence, words, from, classes)[0];
        if (to !== undefined) found.push({ row, from, to });
      }
    });
    return found;
  }

  #candidates(words: readonly Word[], at: number, classes: ClassMatcher): Set<Entry<Row>> {
    const word = (words[at] as Word).normal;
    const candidates = new Set(this.#anywhere);
    for (const entry of this.#byWord.get(word) ?? []) candidates.add(entry);
    const longest = Math.min(word.length, this.#longestPrefix);
    for (let length = SHORTEST_PREFIX; length <= longest; length += 1) {
      for (const entry of this.#byPrefix.get(word.slice(0, length)) ?? []) candidates.add(entry);
    }
    for (const [name, entries] of this.#byClass) {
      if (classes(name, at).length > 0) for (const entry of entries) candidates.add(entry);
    }
    return candidates;
  }
}

function put<Row>(into: Map<string, Entry<Row>[]>, key: string, entry: Entry<Row>): void {
  const entries = into.get(key);
  if (entries === undefined) into.set(key, [entry]);
  else if (!entries.includes(entry)) entries.push(entry);
}
