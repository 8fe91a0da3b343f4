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

/** Words whose wordings are kept in mind; far more than a note has. */
const MOST_WORDS = 20_000;
const NONE: ReadonlySet<never> = new Set();

/** The shortest beginning (`tingl*`) that is looked up by itself. */
const SHORTEST_PREFIX = 2;

/** Wordings by what they can begin with, so that a word of the text meets only those that may fit. */
export class WordingIndex<Row> {
  readonly #byWord = new Map<string, Entry<Row>[]>();
  readonly #byPrefix = new Map<string, Entry<Row>[]>();
  readonly #byClass = new Map<string, Entry<Row>[]>();
  readonly #anywhere: Entry<Row>[] = [];
  readonly #byBeginning = new Map<string, ReadonlySet<Entry<Row>>>();
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
    words.forEach(({ normal }, from) => {
      const tryOne = ({ row, sequence }: Entry<Row>): void => {
        const to = endsOf(sequence, words, from, classes)[0];
        if (to !== undefined) found.push({ row, from, to });
      };
      let candidates = this.#begunBy(normal);
      for (const [name, entries] of this.#byClass) {
        if (classes(name, from).length > 0) candidates = new Set([...candidates, ...entries]);
      }
      candidates.forEach(tryOne);
    });
    return found;
  }

  /** The wordings that a word can begin; found once for each word. */
  #begunBy(word: string): ReadonlySet<Entry<Row>> {
    const known = this.#byBeginning.get(word);
    if (known !== undefined) return known;
    if (this.#byBeginning.size >= MOST_WORDS) this.#byBeginning.clear();
    const begun = this.#lookUp(word);
    this.#byBeginning.set(word, begun);
    return begun;
  }

  #lookUp(word: string): ReadonlySet<Entry<Row>> {
    const candidates = new Set(this.#anywhere);
    for (const entry of this.#byWord.get(word) ?? []) candidates.add(entry);
    const longest = Math.min(word.length, this.#longestPrefix);
    for (let length = SHORTEST_PREFIX; length <= longest; length += 1) {
      for (const entry of this.#byPrefix.get(word.slice(0, length)) ?? []) candidates.add(entry);
    }
    return candidates.size === 0 ? NONE : candidates;
  }
}

function put<Row>(into: Map<string, Entry<Row>[]>, key: string, entry: Entry<Row>): void {
  const entries = into.get(key);
  if (entries === undefined) into.set(key, [entry]);
  else if (!entries.includes(entry)) entries.push(entry);
}
