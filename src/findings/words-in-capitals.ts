import { formSet, isIn } from '../language/word-sets';
import type { Token } from '../language/tokens';
import { wordAt } from '../language/word-at';

/** Abbreviations of muscles and movements that are words of English where all is written in capitals. */
const WORDS: ReadonlySet<string> = new Set(['ADD', 'AT', 'HE', 'IS', 'WE']);
const doubtful = formSet(({ text }) => WORDS.has(text));
/** Short words that no abbreviation is written like. */
const PLAIN = new Set(['THE', 'AND', 'ARE', 'WAS', 'HAS', 'HIS', 'HER', 'SHE', 'NOT', 'BUT', 'OF']);
/** So many words of prose beside it make a sentence prose. */
const ENOUGH = 2;

/** `STRENGTH IS 5/5. HE IS WEAK`: whether the word is one of English and no muscle, in a sentence all in capitals. */
export function isWordInCapitals(tokens: readonly Token[], at: number): boolean {
  const { text, form } = tokens[at] as Token;
  if (!isIn(form, doubtful)) return false;
  // `HE 4/5`: a verb alone has a grade behind it, and something of which it is said before it
  if (text === 'IS' ? wordAt(tokens, at - 1)?.kind !== 'word' : isGrade(tokens[at + 1]))
    return false;
  let plain = 0;
  for (const [n, { text: other }] of tokens.entries()) {
    if (other !== other.toUpperCase()) return false;
    if (n !== at && (PLAIN.has(other) || LONG_WORD.test(other))) plain += 1;
  }
  return plain >= ENOUGH;
}

const LONG_WORD = /^\p{Lu}{4,}$/u;

const isGrade = (token: Token | undefined): boolean =>
  token?.kind === 'number' || token?.kind === 'mark';
