import type { Form } from './forms';
import type { Token, TokenList } from './tokens';

/**
 * Words that a step looks for, known by one bit, so that whether a sentence holds any of them is one AND in place of a question to
 * each of its tokens.
 *
 * Make the set where a module is loaded: of a list (`const negations = wordSet(['no', 'not'])`), or, where no list tells, of a test
 * that each word is put to once (`formSet(({ text }) => /^\d+$/u.test(text))`). Then leave at once where `holds(tokens, negations)`
 * is false, and else ask the tokens (`isIn(token.form, negations)`). A step that looks for several kinds of words makes one set of all
 * of them to leave by. What stands in more than one token is found by its first word, or by the rarest.
 */
export interface WordSet {
  /** Which of a word's masks has its bit. */
  readonly mask: number;
  readonly bit: number;
}

/** Bits that an engine keeps in a small integer, wherever it runs. */
const BITS = 30;

/** What is asked by the bits of one mask. */
interface Mask {
  /** Bits of the words of lists, by their normal forms. */
  readonly listed: Map<string, number>;
  readonly tests: { readonly bit: number; readonly test: (form: Form) => boolean }[];
  used: number;
  /** Some word has been asked already: a set made now needs another mask. */
  asked: boolean;
}

const masks: Mask[] = [];

/** The words of a list, each as phrases are looked up: in lower case (`normal`). */
export function wordSet(words: Iterable<string>): WordSet {
  const set = newSet();
  const { listed } = masks[set.mask]!;
  for (const word of words) listed.set(word, (listed.get(word) ?? 0) | set.bit);
  return set;
}

/** The words that pass a test, which is asked once for each. It must not ask for other sets itself. */
export function formSet(test: (form: Form) => boolean): WordSet {
  const set = newSet();
  masks[set.mask]!.tests.push({ bit: set.bit, test });
  return set;
}

function newSet(): WordSet {
  let last = masks.at(-1);
  if (last === undefined || last.asked || last.used === BITS) {
    last = { listed: new Map(), tests: [], used: 0, asked: false };
    masks.push(last);
  }
  const bit = 1 << last.used;
  last.used += 1;
  return { mask: masks.length - 1, bit };
}

/** Whether a word is in a set. */
export function isIn(form: Form, { mask, bit }: WordSet): boolean {
  return ((form.masks[mask] ?? masksOf(form, mask)) & bit) !== 0;
}

/** Whether any word of a sentence, or of a part of one, is in a set. */
export function holds(tokens: readonly Token[], { mask, bit }: WordSet): boolean {
  const { masks: known } = tokens as TokenList;
  return ((known?.[mask] ?? unionOf(tokens, mask)) & bit) !== 0;
}

function unionOf(tokens: readonly Token[], mask: number): number {
  let union = 0;
  for (let n = 0; n < tokens.length; n += 1) {
    const { form } = tokens[n]!;
    union |= form.masks[mask] ?? masksOf(form, mask);
  }
  ((tokens as TokenList).masks ??= [])[mask] = union;
  return union;
}

function masksOf(form: Form, number: number): number {
  const mask = masks[number]!;
  mask.asked = true;
  let bits = mask.listed.get(form.normal) ?? 0;
  for (const { bit, test } of mask.tests) if (test(form)) bits |= bit;
  form.masks[number] = bits;
  return bits;
}
