import { onceAForm } from '../language/forms';
import type { Token } from '../language/tokens';
import type { ClassMatcher } from './wording/match-wording';
import type { Passage } from './passage';
import type { Word } from './wording/words';
import { normalAt } from '../language/word-at';

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
export function classMatcher(passage: Passage, words: readonly Word[]): ClassMatcher {
  const { tokens } = passage;
  let places: Places | undefined;
  return (name, at) => {
    const word = words[at];
    if (word === undefined) return NONE;
    if (name === 'site' || name === 'side' || name === 'segment') {
      places ??= placesOf(passage, words);
      if (name === 'site') return places.sites.get(at) ?? NONE;
      return (name === 'side' ? places.sides : places.segments).has(at) ? ONE : NONE;
    }
    const value = numberOf(word.form);
    if (name === 'number') return value !== null || NUMBER_WORDS.has(word.normal) ? ONE : NONE;
    if (value === null) return NONE;
    if (name === 'thousands')
      return value >= THOUSANDS || hasThousands(tokens, word.token) ? ONE : NONE;
    const unit = normalAt(words, at + 1);
    const millilitres = LITRES.has(unit) ? value * 1000 : value;
    const taken = MILLILITRES.has(unit) || LITRES.has(unit) ? 2 : 1;
    if (name === 'bigvolume') return millilitres >= RETAINED && taken === 2 ? [2] : NONE;
    if (name === 'smallvolume') return millilitres < EMPTY ? [taken] : NONE;
    return NONE;
  };
}

const NONE: readonly number[] = [];
const ONE: readonly number[] = [1];
const LITRES = new Set(['l', 'litre', 'litres', 'liter', 'liters']);
const MILLILITRES = new Set(['ml', 'mls', 'cc']);

/** Where in a passage the places are, by word numbers. */
interface Places {
  /** With the number of words that each takes. */
  readonly sites: ReadonlyMap<number, readonly number[]>;
  readonly sides: ReadonlySet<number>;
  readonly segments: ReadonlySet<number>;
}

function placesOf({ sites, sides, segments: named }: Passage, words: readonly Word[]): Places {
  const wordAt = new Map(words.map(({ token }, n) => [token, n]));
  const at = (token: number): number => wordAt.get(token) ?? -1;
  const lengths = sites.map(({ from, to }) => {
    const after = words.findIndex(({ token }) => token >= to);
    return [at(from), [(after < 0 ? words.length : after) - at(from)]] as const;
  });
  const segments = new Set(named.map(({ from }) => from));
  return {
    sites: new Map(lengths.filter(([first]) => first >= 0)),
    sides: new Set(sides.map((side) => at(side.at))),
    segments: new Set(words.flatMap(({ token }, n) => (segments.has(token) ? [n] : []))),
  };
}

/** `1,100` is three tokens. */
function hasThousands(tokens: readonly Token[], at: number): boolean {
  const [comma, rest] = [tokens[at + 1], tokens[at + 2]];
  return (
    comma?.text === ',' && !comma.spaced && rest?.spaced === false && /^\d{3}$/u.test(rest.text)
  );
}

const numberOf = onceAForm(({ text }): number | null =>
  /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null,
);
