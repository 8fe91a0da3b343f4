import { formOf, onceAForm, type Form } from '../../language/forms';
import type { Token } from '../../language/tokens';

/** One word of a sentence as wordings see it; `token` is its number among the sentence's tokens. */
export interface Word {
  readonly normal: string;
  /** What there is to know of `normal`. */
  readonly form: Form;
  readonly token: number;
  /** A stop, comma, bracket or dash stands between the word before and this one. */
  readonly broken: boolean;
  /** A comma, and nothing heavier, stands there. */
  readonly comma: boolean;
}

/** Punctuation that wordings step over: hyphen and slash inside words, quotation marks, apostrophes. */
const SILENT = new Set(['"', '“', '”', "'", '’', '‘', '*', '_', '`', '.']);

/** What opens a statement on itself as a label: `CN VII: R LMN weakness`, `Gait: spastic`. */
const LABEL = /^(?:i{2,3}|iv|v|vi{1,3}|ix|xi{0,2}|facial|face|gait|7th|cn ?\d{1,2})$/u;

/**
 * The words of a sentence. Hyphens and slashes inside words fall away; commas, stops, brackets and free dashes stay as a
 * break before the next word.
 */
export function wordsOf(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let broken = false;
  let comma = false;
  for (let n = 0; n < tokens.length; n += 1) {
    const { kind, text, form, spaced } = tokens[n] as Token;
    let pieces = NONE;
    if (kind !== 'punctuation') pieces = piecesOf(form);
    else {
      const next = tokens[n + 1];
      if (isDash(form) && n > 0 && isLabel((tokens[n - 1] as Token).form)) continue;
      if (!spaced && (text === '-' || text === '/') && next?.spaced === false) continue;
      if (text === '-' && (!spaced || next === undefined)) pieces = HYPHEN;
      else {
        if (SILENT.has(text)) continue;
        comma = text === ',' && !broken;
        broken = true;
      }
    }
    for (const piece of pieces) {
      words.push({ normal: piece.text, form: piece, token: n, broken, comma });
      broken = false;
      comma = false;
    }
  }
  return words;
}

const NONE: readonly Form[] = [];
const HYPHEN: readonly Form[] = [formOf('-')];
const isDash = onceAForm(({ text }) => text === ':' || text === '-' || text === '–');
const isLabel = onceAForm(({ normal }) => LABEL.test(normal));

/** `(+)` is `+`; `b/l` stays; `CN 7` is two; `numbness/tingling` never comes as one token. Apostrophes go: `can't` is `cant`. */
export const piecesOf = onceAForm(({ normal }): readonly Form[] => {
  const plain = normal.replace(/['()]/gu, '');
  return (plain === '' ? [normal] : plain.split(' ')).map((piece) => formOf(piece));
});
