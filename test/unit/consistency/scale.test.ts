import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';

const raised = (text: string) =>
  analyze(text)
    .problems.filter(({ rule }) => rule === 'scale')
    .map(({ start, end, message }) => [text.slice(start, end), message]);

const REFLEX = 'Reflexes are graded 0 to 4+.';
const POWER = 'Power is graded 0 to 5.';
const OF_FIVE = 'Power is graded out of five.';
const UNGRADED = 'This sign is present or absent; it has no grade.';

/** Notes, the grade that is on no scale, and what is said of it. */
const FAULTS: readonly (readonly [string, string, string])[] = [
  ['Left knee jerk 5+.', '5+', REFLEX],
  ['Left knee jerk 6+.', '6+', REFLEX],
  ['Left knee jerk 5/4.', '5/4', REFLEX],
  ['Left knee jerk 8 out of 8.', '8 out of 8', REFLEX],
  ['Left knee jerk +++++++.', '+++++++', REFLEX],
  ['Left knee jerk 3/5.', '3/5', 'Reflexes are graded 0 to 4+; out of five is power.'],
  ['Power in the left arm 6/5.', '6/5', POWER],
  ['Power in the left arm 6 out of 5.', '6 out of 5', POWER],
  ['Power in the left arm 7+.', '7+', POWER],
  ['Power in the left arm 5+/5.', '5+/5', 'Power is graded 0 to 5; there is no 5+.'],
  ['Power in the left arm 4/6.', '4/6', OF_FIVE],
  ['Left biceps 7/9.', '7/9', OF_FIVE],
  ['Left biceps 6/5.', '6/5', POWER],
  ['Left biceps 6+.', '6+', 'Neither power nor a reflex has this grade.'],
  ['Left elbow flexors MAS 5.', '5', 'The modified Ashworth scale goes from 0 to 4.'],
  ['Left elbow MAS 2+.', '2+', 'The modified Ashworth scale has a 1+ and no other plus.'],
  ['Left elbow MAS 1++.', '1++', 'The modified Ashworth scale has a 1+ and no other plus.'],
  ['Tone 4/5 in the left arm.', '4/5', 'Tone is not graded out of five.'],
  ['Left Babinski 2+.', '2+', UNGRADED],
  ['Left Babinski 3/5.', '3/5', UNGRADED],
];

const RIGHT: readonly string[] = [
  ...['Left knee jerk 5+ with clonus.', 'Left knee jerk 4+.', 'Left knee jerk 2/4.'],
  ...[
    'Power in the left arm 4+/5.',
    'Left biceps 4/9.',
    'Left elbow MAS 1+.',
    'Left elbow MAS 3/4.',
  ],
  ...['Tone 2/4 in the left arm.', 'Left leg weak since 6/52.', 'Power 5/5/5.'],
  ...['Pain 7/10, power normal.', 'Left leg power 4/5, seen on 4/7/21.'],
];

describe('a grade that its scale has not', () => {
  for (const [note, grade, message] of FAULTS)
    it(note, () => {
      assert.deepEqual(raised(note), [[grade, message]]);
    });

  for (const note of RIGHT)
    it(`is not in: ${note}`, () => {
      assert.deepEqual(raised(note), []);
    });
});
