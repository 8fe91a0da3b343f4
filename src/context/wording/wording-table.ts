import { beginningsOf } from './beginnings';
import { needsOf } from './needs';
import { readWording, type WordClasses } from './parse-wording';
import { pack } from './word-lists';

/** Wordings by their words, as data: worked out while the program is built. Wordings are numbers here. */
export interface WordingTable {
  /**
   * By word, packed: the wordings whose rarest it is, those whose second rarest it is, those that it can begin. A word that ends in
   * `*` stands for all that begin so.
   */
  readonly byWord: Readonly<Record<string, string>>;
  /** Those that begin with a word of an open class, by the class. */
  readonly begunByClass: Readonly<Record<string, readonly number[]>>;
  /** Those that may begin anywhere. */
  readonly open: readonly number[];
}

/** Small words stand in nearly every sentence. */
const SMALL = 3;
const COMMON = 100;
/** Words of a class are in every wording that names it. */
const OF_CLASS = 3;

/** @throws SyntaxError where a wording can't be read, or needs no word of its own */
export function wordingTable(wordings: readonly string[], classes: WordClasses): WordingTable {
  const uses = usesOf(wordings, classes);
  const commonness = (word: string): number =>
    (uses.get(word) ?? 0) + (word.length <= SMALL ? COMMON : 0);
  const [calls, answers, begins, begunByClass] = [1, 2, 3, 4].map(
    () => new Map<string, number[]>(),
  );
  const open: number[] = [];
  for (const [number, wording] of wordings.entries()) {
    const sequence = readWording(wording, classes);
    const needs = needsOf(sequence, commonness);
    if (needs === null) throw new SyntaxError(`no word has to stand in wording: ${wording}`);
    const [rarest, second] = needs;
    for (const word of rarest.words) put(calls!, word, number);
    for (const word of second.words) put(answers!, word, number);
    const beginnings = [...beginningsOf(sequence)];
    const [first] = beginnings;
    if (beginnings.every((word) => !/^(?:\{|\.\.)/u.test(word)))
      for (const word of beginnings) put(begins!, word, number);
    else if (beginnings.length > 1 || first === undefined || first === '..') open.push(number);
    else put(begunByClass!, first.slice(1, -1), number);
  }
  const words = new Set([calls, answers, begins].flatMap((lists) => [...lists!.keys()]));
  const listsOf = (word: string) => [calls, answers, begins].map((lists) => lists!.get(word) ?? []);
  return {
    byWord: Object.fromEntries([...words].map((word) => [word, pack(listsOf(word))])),
    begunByClass: Object.fromEntries(begunByClass!),
    open,
  };
}

function put(into: Map<string, number[]>, word: string, number: number): void {
  const list = into.get(word);
  if (list === undefined) into.set(word, [number]);
  else list.push(number);
}

/** How often wordings use a word. */
function usesOf(wordings: readonly string[], classes: WordClasses): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const count = (wording: string, times: number): void => {
    for (const word of wording.match(/[^\s()|?{}]+/gu) ?? [])
      uses.set(word, (uses.get(word) ?? 0) + times);
  };
  for (const wording of wordings) count(wording, 1);
  for (const wording of Object.values(classes).flat()) count(wording, OF_CLASS);
  return uses;
}
