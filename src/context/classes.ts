import type { Token } from '../language/tokens';
import type { ClassMatcher } from './wording/match-wording';
import type { Passage } from './passage';
import { findSegments } from './segments';

const NUMBER_WORDS = new Set([
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'twelve',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'several',
  'few',
]);

/** Smallest residual urine, in mL, that counts as retention, and the largest that is normal. */
const RETAINED = 200;
const EMPTY = 100;
const THOUSANDS = 900;

/** What the braces of wordings stand for in this passage: sites, sides, numbers, segments, volumes. */
export function classMatcher(passage: Passage): ClassMatcher {
  const { words, tokens } = passage;
  const wordAt = new Map(words.map(({ token }, n) => [token, n]));
  const siteLengths = new Map<number, number>();
  for (const { from, to } of passage.sites) {
    const first = wordAt.get(from);
    if (first === undefined) continue;
    const after = words.findIndex(({ token }) => token >= to);
    siteLengths.set(first, (after < 0 ? words.length : after) - first);
  }
  const segments = new Set(findSegments(tokens).map(({ from }) => from));
  const sides = new Set(passage.sides.map(({ at }) => wordAt.get(at)));
  return (name, at) => {
    const word = words[at];
    if (word === undefined) return [];
    if (name === 'site') return siteLengths.has(at) ? [siteLengths.get(at) as number] : [];
    if (name === 'side') return sides.has(at) ? [1] : [];
    if (name === 'segment') return segments.has(word.token) ? [1] : [];
    const value = numberOf(word.normal);
    if (name === 'number') return value !== null || NUMBER_WORDS.has(word.normal) ? [1] : [];
    if (value === null) return [];
    if (name === 'thousands')
      return value >= THOUSANDS || hasThousands(tokens, word.token) ? [1] : [];
    const unit = words[at + 1]?.normal ?? '';
    const millilitres =
      unit === 'l' || unit === 'litre' || unit === 'litres' || unit === 'liter' || unit === 'liters'
        ? value * 1000
        : value;
    const taken = /^(?:ml|mls|cc|l|litres?|liters?)$/u.test(unit) ? 2 : 1;
    if (name === 'bigvolume') return millilitres >= RETAINED && taken === 2 ? [2] : [];
    if (name === 'smallvolume') return millilitres < EMPTY ? [taken] : [];
    return [];
  };
}

/** `1,100` is three tokens. */
function hasThousands(tokens: readonly Token[], at: number): boolean {
  const [comma, rest] = [tokens[at + 1], tokens[at + 2]];
  return (
    comma?.text === ',' && !comma.spaced && rest?.spaced === false && /^\d{3}$/u.test(rest.text)
  );
}

function numberOf(text: string): number | null {
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}
