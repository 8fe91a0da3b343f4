import type { Token } from '../language/tokens';
import { textAt } from '../language/word-at';
import { formSet, holds } from '../language/word-sets';

const TEMPLATE = formSet(({ text }) => /^[[\]{}☐□*_@]$/u.test(text));
const OPENS = /^[[{]$/u;
const CLOSES = /^[\]}]$/u;
const EMPTY_BOX = /^[☐□]$/u;

/** Inside square or curly brackets, and behind an empty box, stands what a template offers for choice; a blank that nobody filled in states nothing. */
export function isOffered(tokens: readonly Token[], from: number, to: number): boolean {
  if (!holds(tokens, TEMPLATE)) return false;
  const last = to - 1;
  return (
    bracketAround(tokens, from) >= 0 ||
    isBehindBox(tokens, from) ||
    isBehindBox(tokens, last) ||
    isBlank(tokens, from, to) ||
    isOneOfSeveral(tokens, bracketAround(tokens, last))
  );
}

/** The number of the bracket that is open at a token, -1 for none. */
function bracketAround(tokens: readonly Token[], at: number): number {
  const open: number[] = [];
  for (let n = 0; n < at; n += 1) {
    const text = textAt(tokens, n);
    if (OPENS.test(text)) open.push(n);
    if (CLOSES.test(text)) open.pop();
  }
  return open.at(-1) ?? -1;
}

/** `[ ] normal`, `☐ normal` */
const isBehindBox = (tokens: readonly Token[], at: number): boolean =>
  EMPTY_BOX.test(textAt(tokens, at - 1)) ||
  (textAt(tokens, at - 1) === ']' && textAt(tokens, at - 2) === '[');

/** `Babinski: ***`, `Power __/5`, `{strength:12345}/5`, `@CLONUS@` */
function isBlank(tokens: readonly Token[], from: number, to: number): boolean {
  const behind = /^[:=-]$/u.test(textAt(tokens, to)) ? to + 1 : to;
  return (
    (isRun(tokens, behind, '*', 3) && !isRun(tokens, from - 3, '*', 3)) ||
    isRun(tokens, behind, '_', 2) ||
    tokens.slice(from, to).some((_, n) => isRun(tokens, from + n, '_', 2)) ||
    (textAt(tokens, from - 1) === '/' && /^[_}]$/u.test(textAt(tokens, from - 2))) ||
    (textAt(tokens, behind) === '@' && textAt(tokens, behind + 2) === '@') ||
    (textAt(tokens, from - 1) === '@' && textAt(tokens, to) === '@')
  );
}

/** Whether so many marks follow each other (three stars: two are bold print, and so are three before a word and behind it). */
const isRun = (tokens: readonly Token[], at: number, mark: string, count: number): boolean =>
  at >= 0 &&
  tokens.length >= at + count &&
  tokens.slice(at, at + count).every(({ text }) => text === mark);

/** `Tone: [normal / increased]`, but `Power [5/5]` */
function isOneOfSeveral(tokens: readonly Token[], open: number): boolean {
  if (open < 0) return false;
  const close = tokens.findIndex(({ text }, n) => n > open && CLOSES.test(text));
  const offered = tokens.slice(open + 1, close < 0 ? tokens.length : close);
  return (
    offered.some(({ text }) => text === '/' || text === '|') &&
    // `{present/absent:312}`: a list by its number
    offered.every(({ kind }, n) => kind !== 'number' || offered[n - 1]?.text === ':')
  );
}
