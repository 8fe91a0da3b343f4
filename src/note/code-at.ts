/**
 * The UTF-16 unit at a place of a text, for loops over its units. The place must be in the text: asked for one behind its end, an
 * engine takes the slow way from then on. It looks a text's own methods up anew each time, as texts are of so many kinds (cut out,
 * put together, of one byte or two), and the length, which is best asked for once.
 */
export const codeAt = (text: string, at: number): number =>
  String.prototype.charCodeAt.call(text, at);

const BLANK = 32;
const LAST_ASCII = 127;

/** Whether a unit is white space. */
export function isBlank(code: number): boolean {
  if (code > BLANK && code <= LAST_ASCII) return false;
  return code === BLANK || String.fromCharCode(code).trim() === '';
}

/** Whether white space stands at a place of a text; the place must be in the text. */
export const isBlankAt = (text: string, at: number): boolean => isBlank(codeAt(text, at));
