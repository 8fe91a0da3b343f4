import assert from 'node:assert/strict';
import { gradeAt } from '../../../src/findings/grades';
import { tokenize } from '../../../src/language/tokens';

/** The first grade in some words: its own words, its values to one decimal, form and scale; null where there is none. */
function firstGrade(words: string): readonly unknown[] | null {
  const tokens = tokenize(words, 0);
  for (let n = 0; n < tokens.length; n += 1) {
    const grade = gradeAt(tokens, n);
    if (grade === null) continue;
    const own = words.slice(tokens[grade.from]?.start, tokens[grade.to - 1]?.end);
    return [own, grade.parts.map(({ value }) => Number(value.toFixed(1))), grade.form, grade.scale];
  }
  return null;
}

/** Words, and the grade's own words, values, form and scale. */
const GRADES: readonly (readonly [string, ...unknown[]])[] = [
  ['biceps 4-/5', '4-/5', [3.7], 'of-five', null],
  ['biceps 2+/4+', '2+/4+', [2.3, 4.3], 'of-four', null],
  ['knees 2/3', '2/3', [2, 3], 'pair', null],
  ['reflexes -2', '-2', [1.7], 'single', null],
  ['reflexes +2', '+2', [2.3], 'single', null],
  ['reflexes +++', '+++', [3], 'single', null],
  ['reflexes ±', '±', [0.5], 'single', null],
  ['ankles trace', 'trace', [0.5], 'single', null],
  ['deltoid 4.5', '4.5', [4.5], 'single', null],
  ['hip flexion 4 to 4+', '4 to 4+', [4, 4.3], 'range', null],
  ['hip flexion 4 to 5/5', '4 to 5/5', [4, 5], 'of-five', 'mrc'],
  ['hip flexion 4-/5 - 4+/5', '4-/5 - 4+/5', [3.7, 4.3], 'of-five', 'mrc'],
  ['from 2/5 to 4/5', '2/5 to 4/5', [2, 4], 'course', 'mrc'],
  ['grip 3/5 -> 4/5', '3/5 -> 4/5', [3, 4], 'course', 'mrc'],
  ['grip 3 → 4', '3 → 4', [3, 4], 'course', null],
  ['grip 3/5 → home', '3/5', [3], 'of-five', null],
  ['grip M4', 'M4', [4], 'of-five', 'mrc'],
  ['grip grade IV', 'grade IV', [4], 'single', null],
  ['deltoid four plus', 'four plus', [4.3], 'single', null],
  ['deltoid four minus out of five', 'four minus out of five', [3.7], 'of-five', 'mrc'],
  ['deltoid 2 over 5', '2 over 5', [2], 'of-five', 'mrc'],
  ['knee jerk 3 out of 4', '3 out of 4', [3], 'single', 'reflex'],
  ['knee jerk two of four', 'two of four', [2], 'single', 'reflex'],
  ['clonus 5+ beats', '5+ beats', [5], 'single', 'beats'],
  ['clonus, two beats', 'two beats', [2], 'single', 'beats'],
  ['clonus 10-12 beats', '10-12 beats', [10], 'single', 'beats'],
  ['strength at 2/5', '2/5', [2], 'of-five', null],
];

/** Numbers of something. */
const NONE: readonly string[] = [
  ...['weak for 2-3 weeks', 'weak for 4 - 5 weeks', 'weak for 4 to 5 weeks', 'weak for 3 days'],
  ...['a catch at 1-2 degrees', 'a catch at 5 degrees', '3/7 ago', '2/52 of weakness', '4/2021'],
  ...['3/4/22', '2/5/9', '1. Biceps', '2) Triceps', '3 Biceps', 'day 3', 'case 2', '3 x a week'],
  ...['a grade', 'grade', 'class of nine', 'the traces', 'iv'],
];

describe('a grade', () => {
  for (const [words, ...expected] of GRADES)
    it(`is read: ${words}`, () => {
      assert.deepEqual(firstGrade(words), expected);
    });

  for (const words of NONE)
    it(`is none: ${words}`, () => {
      assert.equal(firstGrade(words), null);
    });

  it('is none where it would begin behind the words', () => {
    assert.equal(firstGrade(''), null);
  });
});
