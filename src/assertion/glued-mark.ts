import { formTest, onceAForm } from '../language/forms';
import type { Token } from '../language/tokens';
import { wordAt } from '../language/word-at';

/** How many words may stand between the mark and what it is said of (`-muscle cramps`). */
const WORDS = 3;
const MINUS = /^(?:[-–−]|\([-–−]\))$/u;
const PLUS = /^\(?\+\)?$/u;
const BETWEEN_ITEMS = /^(?:[,;:.(&]|and|or|ros)$/u;
const isOwnCue = formTest(/^(?:no|not|without|denies|but|with)$/u);

/**
 * What a mark before an item of a review of systems says: `-ptosis, +dysphagia`, `(-) ptosis`. A single minus that opens a
 * line is its bullet, and one behind a word is a dash (`Speech -slurred`).
 *
 * @param from number of the item's first token
 */
export function markBefore(
  tokens: readonly Token[],
  from: number,
): { assertion: 'absent' | 'present'; mark: Token } | null {
  for (let n = from - 1; n >= Math.max(0, from - 1 - WORDS); n -= 1) {
    const mark = tokens[n] as Token;
    if (isMark(tokens, n)) {
      const minus = MINUS.test(mark.text);
      const couldBeBullet = n === 0 && minus && !mark.text.startsWith('(');
      if (couldBeBullet && !tokens.some((_, other) => other > n && isMark(tokens, other)))
        return null;
      return { assertion: minus ? 'absent' : 'present', mark };
    }
    if (mark.kind !== 'word' || isOwnCue(mark.form)) return null;
  }
  return null;
}

/** A plus or minus glued to the word behind it, or one in brackets, where an item begins; items after the first need no comma. */
function isMark(tokens: readonly Token[], n: number): boolean {
  if (!isGlued(tokens, n) && !(isWritten(tokens, n) && tokens[n]?.text.startsWith('(') === true))
    return false;
  if (opensItem(tokens, n)) return true;
  return (
    isGlued(tokens, n) &&
    tokens.some((_, other) => other < n && isGlued(tokens, other) && opensItem(tokens, other))
  );
}

const isPlusOrMinus = onceAForm(({ text }) => MINUS.test(text) || PLUS.test(text));

function isWritten(tokens: readonly Token[], n: number): boolean {
  const token = tokens[n];
  return token !== undefined && isPlusOrMinus(token.form) && tokens[n + 1]?.kind === 'word';
}

function isGlued(tokens: readonly Token[], n: number): boolean {
  return isWritten(tokens, n) && tokens[n]?.spaced === true && tokens[n + 1]?.spaced === false;
}

function opensItem(tokens: readonly Token[], n: number): boolean {
  const before = wordAt(tokens, n - 1);
  return before === undefined || BETWEEN_ITEMS.test(before.normal);
}
