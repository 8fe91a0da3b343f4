import { formIn, type Form } from './forms';
import { isBlank } from '../note/code-at';
import { lettersOf } from './letters';

/** A token's kind: a word, a number or grade, a mark such as `↑`, `+++` or `(+)`, or punctuation. */
export type TokenKind = 'word' | 'number' | 'mark' | 'punctuation';

/** A token of a sentence. Offsets are UTF-16 offsets into the note, `end` exclusive. */
export interface Token {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Lower case, straight apostrophes, possessive `'s` gone: the form in which phrases are looked up. */
  readonly normal: string;
  readonly start: number;
  readonly end: number;
  /** True where white space (or the sentence's start) stands before it. */
  readonly spaced: boolean;
  /** Its word, with what is known of it. */
  readonly form: Form;
}

// Clinical shorthand glues what belongs apart (`KJ++`, `HF4+/4-`, `R↓`) and writes with slashes what is one word (`b/l`).
// compromise drops `+` and `-` at the edge of a word, which here are the grade; hence these rules instead of its tokenizer.
const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  // a date, but for `4-5/5`
  ['number', /(?![0-5]-[0-5]\/5(?![\d/.-]))\d{1,4}(?:[/.-]\d{1,4}){2,}/uy],
  [
    'word',
    /(?:Th|[CTLSD])\d{1,2} ?[-–/] ?(?:(?:Th|[CTLSD])\d{1,2}|\d{1,2})(?![\p{L}\d+/]|[-–]\/)/uy,
  ],
  [
    'word',
    /(?:(?:Th|[CTLSD])\d{1,2}|CN ?\d{1,2}|\d(?:st|nd|rd|th)|[A-Z]\d{1,2})(?![\p{L}\d+]|[-–]?\/)/uy,
  ],
  [
    'word',
    /(?:b\/l|bi\/l|u\/l|l\/l|u\/e|l\/e|w\/out|w\/o|w\/|n\/a|n\/t|c\/o|o\/e|h\/o|s\/p|d\/c|f\/u|r\/o|r\/v|a\/p|f\/h|y\/o|c\/w|p\/w|i\/v|d\/t|b\/c|h\/s|c\/l)(?!\p{L})/iuy,
  ],
  // the Glasgow coma scale
  ['word', /E[1-4] ?V[1-5T] ?M[1-6](?![\p{L}\d])/uy],
  ['word', /[+\-–−]ve(?!\p{L})/iuy],
  ['number', /(?:[+-](?=[0-5](?:\D|$)))?\d{1,4}(?:\.\d+)?(?:\+{1,2}|[-–−](?![\d\p{L}]))?/uy],
  ['mark', /\((?:\+{1,4}|[\-–±]|\+\/-)\)/uy],
  ['mark', /\+\/-|\+{1,5}|[±⇈⇊↔→←⇅↕<>≥≤=~≈?∅√✓✗×°%#&@^]|[↑⇑⬆▲]{1,3}|[↓⇓⬇▼]{1,3}/uy],
  ['word', /\p{L}[\p{L}\p{M}]*(?:['’´`]\p{L}+)?/uy],
  ['punctuation', /[-–—−]{1,3}|\.{2,}|\S/uy],
];

/** Tokens with the union of their words' masks (`word-sets.ts`), kept on the list itself as it is asked for again and again. */
export interface TokenList extends Array<Token> {
  masks?: number[];
}

/** A sentence with its tokens once they are cut, kept on itself: a map of so many objects costs more than the cutting. */
interface Tokenized {
  readonly text: string;
  readonly start: number;
  [CUT]?: readonly Token[];
}

const CUT = Symbol('tokens');

/** The tokens of a sentence, which several rooms read: cut once. */
export function tokensOf(sentence: {
  readonly text: string;
  readonly start: number;
}): readonly Token[] {
  const known = (sentence as Tokenized)[CUT];
  if (known !== undefined) return known;
  const tokens = tokenize(sentence.text, sentence.start);
  if (Object.isExtensible(sentence)) (sentence as Tokenized)[CUT] = tokens;
  return tokens;
}

/** Cuts a sentence into tokens. @param base offset of `text` in the note */
export function tokenize(text: string, base: number): Token[] {
  const tokens: TokenList = [];
  tokens.masks = [];
  const { length } = text;
  const letters = lettersOf(text);
  let at = 0;
  let spaced = true;
  while (at < length) {
    const start = at;
    const code = letters[at]!;
    if (isBlank(code)) {
      at += 1;
      spaced = true;
      continue;
    }
    let kind: TokenKind = 'word';
    if (isLetter(code)) at = plainWordEnd(letters, start, length);
    else if (isDigit(code)) {
      kind = 'number';
      at = plainNumberEnd(letters, start, length);
    } else if (PLAIN_MARKS[code] === true || isPlainMark(letters, at, length, code)) {
      kind = 'punctuation';
      at += 1;
    }
    let form: Form;
    if (at > start) form = formIn(text, letters, start, at);
    else {
      const [found, end] = matchAt(text, start);
      kind = found;
      at = end;
      form = formIn(text, letters, start, at);
    }
    tokens.push({
      kind,
      text: form.text,
      normal: form.normal,
      start: base + start,
      end: base + at,
      spaced,
      form,
    });
    spaced = false;
  }
  return tokens;
}

const LAST_ASCII = 127;

/** For each character of ASCII whether it is one of these. */
const flags = (characters: string): readonly boolean[] =>
  Array.from({ length: LAST_ASCII + 1 }, (_, code) =>
    characters.includes(String.fromCharCode(code)),
  );

const ENDS_PLAIN_WORD = flags(' ,.:;()-\n\t');
const ENDS_PLAIN_NUMBER = flags(' ,:;()\n\t');
/** No rule but the last begins with one of these, and it takes no more. */
const PLAIN_MARKS = flags(',:;)/"\'');
const [BRACKET, HYPHEN, STOP, C, N] = [40, 45, 46, 67, 78];
const AFTER_HYPHEN = flags('vV0123456789-');
const AFTER_BRACKET = flags('+-');

/**
 * Where a word ends that begins here, for most words: letters of ASCII with a space or punctuation behind. None of the rules
 * above the last but one is theirs: those that begin with a letter have a digit, a slash or (`CN 7`) a space in them. `at` where
 * the rules must be asked.
 */
function plainWordEnd(letters: Uint16Array, at: number, length: number): number {
  let end = at + 1;
  while (end < length) {
    const code = letters[end]!;
    if (isLetter(code)) end += 1;
    else if (ENDS_PLAIN_WORD[code] !== true) return at;
    else return end === at + 2 && letters[at] === C && letters[at + 1] === N ? at : end;
  }
  return end;
}

/** The same for a number of up to four digits. */
function plainNumberEnd(letters: Uint16Array, at: number, length: number): number {
  let end = at + 1;
  while (end < length && isDigit(letters[end]!)) end += 1;
  if (end - at > 4) return at;
  return end === length || ENDS_PLAIN_NUMBER[letters[end]!] === true ? end : at;
}

/** Whether a character is a stop, a bracket or a hyphen by itself: what follows is of ASCII, and no other mark begins so. */
function isPlainMark(letters: Uint16Array, at: number, length: number, code: number): boolean {
  if (code !== STOP && code !== BRACKET && code !== HYPHEN) return false;
  if (at + 1 === length) return true;
  const next = letters[at + 1]!;
  if (next > LAST_ASCII) return false;
  if (code === STOP) return next !== STOP;
  return (code === HYPHEN ? AFTER_HYPHEN : AFTER_BRACKET)[next] !== true;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Kind and end of the token that begins here. */
function matchAt(text: string, at: number): readonly [TokenKind, number] {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at;
    if (rule.test(text) && rule.lastIndex > at) return [kind, rule.lastIndex];
  }
  return ['punctuation', at + 1];
}
