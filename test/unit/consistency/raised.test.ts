import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';

const raised = (rule: string, text: string) =>
  analyze(text)
    .problems.filter((one) => one.rule === rule)
    .map(({ start, end }) => text.slice(start, end));

/** The words of the lesion that is on the wrong side, or none. */
const LESIONS: readonly (readonly [string, ...string[]])[] = [
  ['Exam: Left arm 3/5, left leg 4/5.\nImpression: Left SDH.', 'Left SDH'],
  ['Exam: Left arm 3/5, left leg 4/5.\nImpression: Right SDH.'],
  ['Exam: Left leg 3/5.\nImpression: left MCA infarct.', 'left MCA infarct'],
  [
    'Exam: Left leg 3/5.\nImpression: infarct in the left MCA territory.',
    'infarct in the left MCA territory',
  ],
  ['Exam: Left leg 3/5.\nImpression: left MCA stenosis.'],
  ['Exam: Left leg 3/5.\nImpression: left and right MCA infarcts.'],
  ['Exam: Left leg 3/5.\nImpression: old left MCA infarct in 2010.'],
  [
    'Exam: Right APB 3/5.\nImpression: carpal tunnel syndrome on the left.',
    'carpal tunnel syndrome on the left',
  ],
  ['Exam: Right APB 3/5.\nImpression: carpal tunnel syndrome on the right.'],
  ['Exam: Right deltoid 3/5.\nImpression: left C5 radiculopathy.', 'left C5 radiculopathy'],
  ['Exam: Right deltoid 3/5.\nImpression: left C5, C6 vertebrae fused.'],
  [
    'Exam: numb right thumb. Tinel positive on the right wrist. Sensory loss of the right index finger.\nImpression: left carpal tunnel syndrome.',
    'left carpal tunnel syndrome',
  ],
  ['Exam: numb right thumb.\nImpression: left carpal tunnel syndrome.'],
];

const AMBIGUOUS: readonly (readonly [string, ...string[]])[] = [
  ['Right arm normal. Weakness of LL.', 'LL'],
  ['L arm: tone up. LL: power 3/5.', 'LL'],
  ['Left arm weak, weakness of both LL.'],
  ['Left arm 4/5, UL normal, LL 3/5.'],
  ['Left arm 4/5. LL (leg) 3/5.'],
  ['BL weakness.', 'BL'],
  ['Weakness as at BL.'],
  ['MS normal.', 'MS'],
  ['Alert, MS normal.'],
  ['MS clinic. Tone up.'],
  ['Exam: TA 2+ R. Plantars down.', 'TA'],
  ['Exam: TA: + left. Toes up.', 'TA'],
  ['Exam: EHL 3/5. TA 2+.'],
  ['Reflexes: TA 2+ R.'],
  ['Exam: TA 4/5 R.'],
  ['Exam: TA.'],
];

describe('the side of a lesion', () => {
  for (const [note, ...words] of LESIONS)
    it(`${words.length === 0 ? 'agrees' : 'conflicts'}: ${note.replace('\n', ' ')}`, () => {
      assert.deepEqual(raised('side-conflict', note), words);
    });
});

describe('an abbreviation', () => {
  for (const [note, ...words] of AMBIGUOUS)
    it(`reads ${words.length === 0 ? 'one way' : 'two ways'}: ${note}`, () => {
      assert.deepEqual(raised('ambiguous', note), words);
    });
});
