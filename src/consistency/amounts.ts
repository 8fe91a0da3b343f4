import type { Token } from '../language/tokens';
import { formSet, isIn } from '../language/word-sets';
import { wordLists } from '../vocabulary/reader-rows';
import type { Range } from './problem';
import { textAt } from '../language/word-at';

/** A number as grades are written, whether or not any scale has it: `6/5`, `7+`, `+++++`, `4`. */
export interface Amount extends Range {
  /** Token numbers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly plus: boolean;
  /** `1++` */
  readonly plusPlus: boolean;
  /** What it is out of, or null. */
  readonly of: number | null;
}

const UNITS: ReadonlySet<string> = new Set(wordLists.units);
const COUNTERS: ReadonlySet<string> = new Set(wordLists.counters);

/** The amounts among the tokens of a sentence. Dates, doses, counts and lists' numbers are none. */
export function amountsIn(tokens: readonly Token[]): Amount[] {
  const found: Amount[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const amount = amountAt(tokens, n);
    if (amount === null) continue;
    found.push(amount);
    n = amount.to - 1;
  }
  return found;
}

/** Words that an amount begins with. */
export const AMOUNTS = formSet(({ text }) => /^(?:\+{5,}|\d{1,2}(?:\+{0,2}|[-–−]))$/u.test(text));

function amountAt(tokens: readonly Token[], n: number): Amount | null {
  const token = tokens[n] as Token;
  const { kind } = token;
  if ((kind !== 'number' && kind !== 'mark') || !isIn(token.form, AMOUNTS)) return null;
  if (token.text.startsWith('+')) {
    // a mark takes five of them
    const next = tokens[n + 1];
    const more = next?.spaced === false && /^\++$/u.test(next.text) ? next.text.length : 0;
    return made(tokens, n, n + (more > 0 ? 2 : 1), token.text.length + more, true, null);
  }
  const digits = Number.parseInt(token.text, 10);
  const before = tokens[n - 1];
  if (
    before !== undefined &&
    (before.text === '/' ||
      (before.text === '.' && !token.spaced) ||
      (COUNTERS.has(before.normal) && tokens[n + 1]?.text !== '/'))
  )
    return null;
  if (before?.text === '-' && !token.spaced) return null;
  // `+6`
  const signed = before?.text === '+' && !token.spaced;
  const plus = token.text.endsWith('+') || signed;
  const slash = tokens[n + 1];
  if (slash?.text === '/' && !slash.spaced) {
    const [, of] = /^(\d|10)\+?$/u.exec(textAt(tokens, n + 2)) ?? [];
    const again = tokens[n + 3];
    if (of === undefined || (again?.text === '/' && !again.spaced)) return null;
    return made(tokens, n, n + 3, digits, plus, Number(of));
  }
  if (slash?.normal === 'out' && tokens[n + 2]?.normal === 'of') {
    const of = /^(?:\d|10)$/u.exec(textAt(tokens, n + 3))?.[0];
    return of === undefined ? null : made(tokens, n, n + 4, digits, plus, Number(of));
  }
  const next = tokens[n + 1];
  if (
    next !== undefined &&
    (UNITS.has(next.normal) || /^(?:beats?|bts?|[x×%°.:])$/u.test(next.normal)) &&
    !isSide(next)
  )
    return next.text === '.' && n + 2 >= tokens.length
      ? made(tokens, n, n + 1, digits, plus, null)
      : null;
  return made(tokens, n, n + 1, digits, plus, null);
}

function isSide({ text }: Token): boolean {
  return text === 'L' || text === 'R';
}

function made(
  tokens: readonly Token[],
  from: number,
  to: number,
  value: number,
  plus: boolean,
  of: number | null,
): Amount {
  const [first, last] = [tokens[from] as Token, tokens[to - 1] as Token];
  return {
    from,
    to,
    start: first.start,
    end: last.end,
    value,
    plus,
    plusPlus: first.text.endsWith('++') && value < 5,
    of,
  };
}
