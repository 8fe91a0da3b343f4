import assert from 'node:assert/strict';
import { assertSpan } from '../../src/assertion/assert-span';

/** What is asserted of the words between the brackets. */
const CASES: readonly (readonly [sentence: string, assertion: string])[] = [
  // before the words
  ['There is no [clonus].', 'absent'],
  ['She denies headache, numbness or [weakness].', 'absent'],
  ['No evidence of [metastasis] in the spine.', 'absent'],
  ['Negative for fever, chills and [cough].', 'absent'],
  ['The limbs were without swelling, redness or [tenderness].', 'absent'],
  ['He never had a [seizure].', 'absent'],
  // after them
  ['[Pain]: none.', 'absent'],
  ['A [fracture] was ruled out.', 'absent'],
  ['[Ascites] is absent.', 'absent'],
  ['[Infection] is unlikely.', 'absent'],
  // where a cue ends
  ['No fever, but [headache] since Monday.', 'present'],
  ['No murmur; there is [oedema].', 'present'],
  ['The scan shows no bleeding and a small [infarct].', 'present'],
  ['No source was found except for [gastritis].', 'present'],
  ['He denies nausea. He has a [rash].', 'present'],
  // what only looks like a negation
  ['There is no change in the [effusion].', 'present'],
  ['No doubt that the [tremor] is worse.', 'present'],
  ['The [rash] has not yet resolved, no relief.', 'present'],
  // other assertions
  ['Possible [pneumonia] on the left.', 'possible'],
  ['An [abscess] cannot be excluded.', 'possible'],
  ['It is not clear whether this is an [infection].', 'possible'],
  ['?[neuropathy], to be tested.', 'possible'],
  ['History of [asthma].', 'historical'],
  ['Her [cough] has resolved.', 'historical'],
  ['Prior exam, carried forward: [tremor] of the hands, stiff.', 'historical'],
  ['Return if [fever] develops.', 'hypothetical'],
  ['Call us for new [incontinence].', 'hypothetical'],
  ['Risks discussed: bleeding, [infection].', 'hypothetical'],
  ['His mother had [migraine].', 'other-person'],
  ['His wife noticed a [tremor].', 'present'],
  ['FAMILY HISTORY: [ataxia] in the father.', 'other-person'],
  ['[ ] [spasms]', 'hypothetical'],
];

describe('the assertion of any span', () => {
  for (const [marked, expected] of CASES) {
    it(`${expected}: ${marked}`, () => {
      const start = marked.lastIndexOf('[');
      const end = marked.lastIndexOf(']') - 1;
      const text =
        marked.slice(0, start) + marked.slice(start + 1, end + 1) + marked.slice(end + 2);
      const { assertion, cue } = assertSpan(text, start, end);
      assert.equal(assertion, expected, `cue: ${String(cue)}`);
      if (cue !== null) assert.ok(text.includes(cue), 'the cue stands in the text');
    });
  }

  it('quotes the cue as it stands in the text, blanks and all', () => {
    const text = 'Clonus was not  elicited, no   evidence of spasticity.';
    const start = text.indexOf('spasticity');
    assert.deepEqual(assertSpan(text, start, start + 10), {
      assertion: 'absent',
      cue: 'no   evidence of',
    });
  });

  it('names a stretch outside the text', () => {
    assert.throws(() => assertSpan('No clonus.', 3, 30), {
      name: 'RangeError',
      message: 'no such stretch: 3 to 30 in a text of 10',
    });
    assert.throws(() => assertSpan('No clonus.', 5, 5), RangeError);
  });
});
