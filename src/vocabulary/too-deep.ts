import { Lexer } from 'yaml';

/** More levels than any vocabulary has, fewer than a parser's stack. */
const DEEPEST = 50;

/** Whether a YAML text may be nested deeper than a recursive parser can bear: by brackets, by indents, or by marks in one line. */
export function isTooDeep(text: string): boolean {
  let brackets = 0;
  let marks = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') brackets += 1;
    else if (lexeme === ']' || lexeme === '}') brackets -= 1;
    else if (lexeme === '\n' || lexeme === '\r\n') marks = 0;
    else if (lexeme === '-' || lexeme === '?' || lexeme === ':') marks += 1;
    else if (/^ {100}/u.test(lexeme)) return true;
    if (brackets > DEEPEST || (brackets <= 0 && marks > DEEPEST)) return true;
  }
  return false;
}
