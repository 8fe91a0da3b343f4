import { formOf, type Form } from './forms';

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
  ['number', /\d{1,4}(?:[/.-]\d{1,4}){2,}/uy],
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
  ['word', /[+\-–−]ve(?!\p{L})/iuy],
  ['number', /(?:[+-](?=[0-5](?:\D|$)))?\d{1,4}(?:\.\d+)?(?:\+{1,2}|[-–−](?![\d\p{L}]))?/uy],
  ['mark', /\((?:\+{1,4}|[\-–±]|\+\/-)\)/uy],
  ['mark', /\+\/-|\+{1,5}|[±⇈⇊↔→←⇅↕<>≥≤=~≈?∅√✓✗×°%#&@^]|[↑⇑⬆▲]{1,3}|[↓⇓⬇▼]{1,3}/uy],
  ['word', /\p{L}[\p{L}\p{M}]*(?:['’´`]\p{L}+)?/uy],
  ['punctuation', /[-–—−]{1,3}|\.{2,}|\S/uy],
];

const known = new WeakMap<object, readonly Token[]>();

/** The tokens of a sentence, which several rooms read: cut once. */
export function tokensOf(sentence: {
  readonly text: string;
  readonly start: number;
}): readonly Token[] {
  let tokens = known.get(sentence);
  if (tokens === undefined) known.set(sentence, (tokens = tokenize(sentence.text, sentence.start)));
  return tokens;
}

/** Cuts a sentence into tokens. @param base offset of `text` in the note */
export function tokenize(text: string, base: number): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < text.length) {
    if (isSpace(text, at)) {
      at += 1;
      spaced = true;
      continue;
    }
    const start = at;
    let kind: TokenKind = 'word';
    at = plainWordEnd(text, start);
    if (at === start) {
      kind = 'number';
      at = plainNumberEnd(text, start);
    }
    if (at === start) {
      kind = 'punctuation';
      at = plainMarkEnd(text, start);
    }
    if (at === start) {
      const [found, end] = matchAt(text, start);
      kind = found;
      at = end;
    }
    const form = formOf(text.slice(start, at));
    const { normal } = form;
    tokens.push({
      kind,
      text: form.text,
      normal,
      start: base + start,
      end: base + at,
      spaced,
      form,
    });
    spaced = false;
  }
  return tokens;
}

const SPACE = 32;
const LAST_ASCII = 127;

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === SPACE) return true;
  return (code < SPACE || code > LAST_ASCII) && (text[at] as string).trim() === '';
}

const codes = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

const ENDS_PLAIN_WORD = codes(' ,.:;()-\n\t');
const ENDS_PLAIN_NUMBER = codes(' ,:;()\n\t');
/** No rule but the last begins with one of these, and it takes no more. */
const PLAIN_MARKS = codes(',:;)/"\'');
/** Before these a stop, a bracket or a hyphen may be more than that. */
const GOES_ON: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [46, codes('.')],
  [40, codes('+-–±')],
  [45, codes('vV0123456789-–—−')],
]);

/**
 * Where a word ends that begins here, for most words: letters of ASCII with a space or punctuation behind. None of the rules
 * above the last but one is theirs: those that begin with a letter have a digit, a slash or (`CN 7`) a space in them. `at` where
 * the rules must be asked.
 */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end += 1;
  if (end === at || end === text.length) return end;
  if (!ENDS_PLAIN_WORD.has(text.charCodeAt(end))) return at;
  return end === at + 2 && text.startsWith('CN', at) ? at : end;
}

/** The same for a number of up to four digits. */
function plainNumberEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (end - at > 4) return at;
  return end === text.length || ENDS_PLAIN_NUMBER.has(text.charCodeAt(end)) ? end : at;
}

/** The same for punctuation. */
function plainMarkEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (PLAIN_MARKS.has(code)) return at + 1;
  return GOES_ON.get(code)?.has(text.charCodeAt(at + 1)) === false ? at + 1 : at;
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
