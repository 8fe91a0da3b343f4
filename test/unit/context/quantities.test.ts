import assert from 'node:assert/strict';
import { findQuantities } from '../../../src/context/quantities';
import { tokenize } from '../../../src/language/tokens';

const read = (words: string) => {
  const tokens = tokenize(words, 0);
  return findQuantities(tokens).map(({ feature, value, from, to }) => [
    feature,
    Number(value.toFixed(2)),
    words.slice(tokens[from]?.start, tokens[to - 1]?.end),
  ]);
};

/** Words; years of age, or days of a duration; their own words. */
const ONE: readonly (readonly [string, 'age' | 'duration', number, string])[] = [
  ['49-year-old woman', 'age', 49, '49-year-old'],
  ['64M with weakness', 'age', 64, '64M'],
  ['F 26, weak legs', 'age', 26, 'F 26'],
  ['F 8 months, floppy', 'age', 0.66, 'F 8'],
  ['aged 42', 'age', 42, 'aged 42'],
  ['age: 7', 'age', 7, 'age: 7'],
  ['aged 8 months', 'age', 0.66, 'aged 8 months'],
  ['aged 9/12', 'age', 0.74, 'aged 9/12'],
  ['78 y/o man', 'age', 78, '78 y/o'],
  ['3 months of age', 'age', 0.25, '3 months of age'],
  ['4/12 girl', 'age', 0.33, '4/12'],
  ['4/12 old boy', 'age', 0.33, '4/12'],
  ['a toddler of 20 months', 'age', 1.64, 'toddler of 20 months'],
  ['a man of 45', 'age', 45, 'man of 45'],
  ['4 week old, boy', 'age', 0.08, '4 week old'],
  ['weak for 6/52', 'duration', 42, '6/52'],
  ['weak for 4/7', 'duration', 4, '4/7'],
  ['weak for 2-3 weeks', 'duration', 21, '2-3 weeks'],
  ['weak for 2 to 3 weeks', 'duration', 21, '3 weeks'],
  ['weak for several months', 'duration', 120, 'several months'],
  ['a 3-day history', 'duration', 3, '3-day'],
  ['since a year', 'duration', 365, 'a year'],
  ['on day 3', 'duration', 3, 'day 3'],
  ['by week 2', 'duration', 14, 'week 2'],
  ['in month 6', 'duration', 180, 'month 6'],
  ['male 4 days unwell', 'duration', 4, '4 days'],
];

const NONE: readonly string[] = [
  ...['diabetic since age 39', 'father died aged 59', 'day 5 mg', 'q 6 h', '2 d later', 'a h'],
  ...['BP 120/80, 88 HR', 'past', 'five', 'F 3/5', 'F 3+', 'aged well', 'a lady of means'],
];

describe('ages and durations', () => {
  for (const [words, ...expected] of ONE)
    it(words, () => {
      assert.deepEqual(read(words), [expected]);
    });

  for (const words of NONE)
    it(`none in: ${words}`, () => {
      assert.deepEqual(read(words), []);
    });
});
