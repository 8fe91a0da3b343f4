import { codeAt } from '../note/code-at';

let letters = new Uint16Array(1 << 12);

/**
 * The UTF-16 units of a text, to be gone over again and again: a text, which may be cut out of another or put together, tells them
 * more slowly. One list serves all texts: it holds a text's units until the next text's are asked for, and is longer than the text.
 */
export function lettersOf(text: string): Uint16Array {
  const { length } = text;
  if (length >= letters.length) letters = new Uint16Array(2 * length);
  for (let n = 0; n < length; n += 1) letters[n] = codeAt(text, n);
  return letters;
}
