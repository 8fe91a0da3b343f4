import { onceAForm } from '../language/forms';
import type { Token } from '../language/tokens';

/** One value of a grade, as written and as a number; a plus or minus counts a third. */
export interface GradePart {
  readonly written: string;
  readonly value: number;
  /** `3+`, `+++` carry their plus; `4-` its minus: they tell a reflex grade from a grade of power. */
  readonly sign: 'plus' | 'minus' | 'none';
}

/** A grade among the tokens `from` to `to` (exclusive). */
export interface GradeMatch {
  readonly from: number;
  readonly to: number;
  /** One part, or two (`3+/2`, `4+ to 5-`). */
  readonly parts: readonly GradePart[];
  /** What the form says: out of five, out of four, a pair, a range, an earlier value and the present one, bare. */
  readonly form: 'of-five' | 'of-four' | 'pair' | 'range' | 'course' | 'single';
  /** A scale named in the grade itself. */
  readonly scale: 'mrc' | 'reflex' | 'ashworth' | 'beats' | null;
}

/** Numbers as words, and as Roman numerals. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zero: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
  }),
);
/** Counts of beats that are written as words and are no grades of another scale. */
export const COUNT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ six: '6', seven: '7', eight: '8', nine: '9', ten: '10', twelve: '12' }),
);
export const ROMAN: ReadonlyMap<string, string> = new Map(
  Object.entries({ I: '1', II: '2', III: '3', IV: '4', V: '5' }),
);

/** A token as one value of a grade; null where it is none. */
export const part = (token: Token | undefined): GradePart | null =>
  token === undefined ? null : partOf(token.form);

/** The same of its form. */
export const partOf = onceAForm(({ text, normal }): GradePart | null => {
  const plain = /^([+-]?)([0-5])(\+{0,2}|[-–−])$/u.exec(text);
  if (plain !== null) {
    const [before, digit, after] = plain.slice(1) as [string, string, string];
    const sign =
      before === '+' || after.startsWith('+')
        ? 'plus'
        : before === '-' || after !== ''
          ? 'minus'
          : 'none';
    const value = Number(digit) + (sign === 'plus' ? 1 / 3 : sign === 'minus' ? -1 / 3 : 0);
    return { written: text, value: Math.max(0, value), sign };
  }
  if (/^\d\.5$/u.test(text) && Number(text) < 5)
    return { written: text, value: Number(text), sign: 'none' };
  if (/^\+{1,4}$/u.test(text)) return { written: text, value: text.length, sign: 'plus' };
  if (text === '±' || text === '+/-') return { written: text, value: 0.5, sign: 'plus' };
  if (normal === 'tr' || normal === 'trace') return { written: text, value: 0.5, sign: 'plus' };
  return null;
});
