import { formOf, onceAForm, type Form } from '../../language/forms';
import type { Token } from '../../language/tokens';

/** One word of a sentence as wordings see it; `token` is its number among the sentence's tokens. */
export interface Word {
  readonly text: string;
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
  const add = (text: string, form: Form, token: number): void => {
    words.push({ text, normal: form.text, form, token, broken, comma });
    broken = false;
    comma = false;
  };
  tokens.forEach((token, n) => {
    const { kind, text, form } = token;
    if (kind !== 'punctuation') {
      for (const piece of piecesOf(form)) add(text, piece, n);
      return;
    }
    const before = tokens[n - 1];
    if (
      (text === ':' || text === '-' || text === '–') &&
      before !== undefined &&
      isLabel(before.form)
    )
      return;
    const next = tokens[n + 1];
    if ((text === '-' || text === '/') && !token.spaced && next?.spaced === false) return;
    if (text === '-' && (!token.spaced || next === undefined)) {
      add('-', HYPHEN, n);
      return;
    }
    if (SILENT.has(text)) return;
    comma = text === ',' && !broken;
    broken = true;
  });
  return words;
}

const HYPHEN = formOf('-');
const isLabel = onceAForm(({ normal }) => LABEL.test(normal));

/** `(+)` is `+`; `b/l` stays; `CN 7` is two; `numbness/tingling` never comes as one token. Apostrophes go: `can't` is `cant`. */
const piecesOf = onceAForm(({ normal }): readonly Form[] => {
  const plain = normal.replace(/['()]/gu, '');
  return (plain === '' ? [normal] : plain.split(' ')).map((piece) => formOf(piece));
});
