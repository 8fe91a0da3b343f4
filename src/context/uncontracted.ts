import { formOf, onceAForm, type Form } from '../language/forms';
import type { Token } from '../language/tokens';
import { formSet, holds } from '../language/word-sets';

/** Tokens without contractions, and which token of the text each one is. */
export interface Uncontracted {
  readonly tokens: readonly Token[];
  /** Number in the text's own tokens, by number here; one more at the end for ends. Null where they are the same. */
  readonly numbers: readonly number[] | null;
}

/**
 * compromise makes two terms of `cannot` and `doesn't`, and every number after them would be one too high; hence they are
 * taken apart before it sees them.
 */
export function uncontract(tokens: readonly Token[]): Uncontracted {
  if (!holds(tokens, CONTRACTIONS)) return { tokens, numbers: null };
  const apart: Token[] = [];
  const numbers: number[] = [];
  tokens.forEach((token, n) => {
    for (const form of partsOf(token.form) ?? [token.form]) {
      apart.push(form === token.form ? token : { ...token, normal: form.normal, form });
      numbers.push(n);
    }
  });
  numbers.push(tokens.length);
  return { tokens: apart, numbers };
}

/** A match's token numbers in the text's own counting. */
export function backTo(
  { numbers }: Uncontracted,
  from: number,
  to: number,
): { from: number; to: number } {
  if (numbers === null) return { from, to };
  return { from: numbers[from]!, to: numbers[to - 1]! + 1 };
}

/** The words of a contraction; null for any other word. */
const partsOf = onceAForm(({ text, normal }): readonly Form[] | null => {
  const parts = wordsIn(normal);
  return parts.length === 1 && parts[0] === normal ? null : parts.map((part) => formOf(text, part));
});

const CONTRACTIONS = formSet((form) => partsOf(form) !== null);

const SHORT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    cannot: ['can', 'not'],
    "can't": ['can', 'not'],
    "won't": ['will', 'not'],
  }),
);

function wordsIn(normal: string): readonly string[] {
  const known = SHORT.get(normal);
  if (known !== undefined) return known;
  if (normal.endsWith("n't")) return [normal.slice(0, -3), 'not'];
  const apostrophe = normal.indexOf("'");
  return apostrophe > 0 ? [normal.slice(0, apostrophe)] : [normal];
}
