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
}

// Clinical shorthand glues what belongs apart (`KJ++`, `HF4+/4-`, `R↓`) and writes with slashes what is one word (`b/l`).
// compromise drops `+` and `-` at the edge of a word, which here are the grade; hence these rules instead of its tokenizer.
const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ['number', /\d{1,4}(?:[/.-]\d{1,4}){2,}/uy],
  ['word', /[CTLSD]\d{1,2} ?[-–/] ?(?:[CTLSD]\d{1,2}|\d{1,2})(?![\p{L}\d+/]|[-–]\/)/uy],
  ['word', /(?:[CTLSD]\d{1,2}|CN ?\d{1,2}|\d(?:st|nd|rd|th)|[A-Z]\d{1,2})(?![\p{L}\d+]|[-–]?\/)/uy],
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
    if ((text[at] as string).trim() === '') {
      at += 1;
      spaced = true;
      continue;
    }
    const plain = plainWord(text, at);
    const [kind, found] = plain === '' ? matchAt(text, at) : (['word', plain] as const);
    tokens.push({
      kind,
      text: found,
      normal: plain === '' ? normalize(found) : found.toLowerCase(),
      start: base + at,
      end: base + at + found.length,
      spaced,
    });
    at += found.length;
    spaced = false;
  }
  return tokens;
}

/**
 * Most words are letters of ASCII with a space or punctuation behind, and none of the rules above the last but one is theirs:
 * those that begin with a letter have a digit, a slash or (`CN 7`) a space in them. Empty where the rules must be asked.
 */
function plainWord(text: string, at: number): string {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end += 1;
  if (end === at || end === text.length) return text.slice(at, end);
  const isEnd = ENDS_PLAIN_WORD.has(text[end] as string);
  const word = isEnd ? text.slice(at, end) : '';
  return word === 'CN' ? '' : word;
}

const ENDS_PLAIN_WORD = new Set([' ', ',', '.', ':', ';', '(', ')', '-', '\n', '\t']);

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function matchAt(text: string, at: number): readonly [TokenKind, string] {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at;
    const found = rule.exec(text)?.[0];
    if (found !== undefined && found.length > 0) return [kind, found];
  }
  return ['punctuation', text[at] as string];
}

/** The form in which words are compared. */
export function normalize(word: string): string {
  const lower = word.toLowerCase().replace(/[’´`]/gu, "'");
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  return lower.replace(/[–—−]/gu, '-');
}
