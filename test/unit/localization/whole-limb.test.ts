import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';

const first = (text: string) => analyze(text).localization.levels[0]!;

describe('what is said of a whole limb, or of all', () => {
  for (const text of ['Left arm weakness 3/5.', 'No power in the left arm.', 'Right leg 3/5.'])
    it(`is of no single nerve: ${text}`, () => {
      const { level, confidence } = first(text);
      assert.notEqual(level, 'nerve');
      assert.equal(confidence, 'low');
    });

  it('is of one muscle where a movement is lost', () => {
    const text =
      'Right shoulder dislocated, cannot abduct the arm, numb over the regimental badge area.';
    assert.equal(first(text).site, 'axillary');
  });

  for (const text of ['Absent deep tendon reflexes.', 'Generalised weakness 3/5, areflexic.'])
    it(`is of all limbs where it has no place: ${text}`, () => {
      const { level, side } = first(text);
      assert.equal(level, 'polyneuropathy');
      assert.equal(side, 'bilateral');
    });

  it('is of the place that the rest of the note gives', () => {
    const text = 'Right leg weak 2/5, right plantar extensor. Reflexes brisk. Confused, aphasic.';
    assert.equal(first(text).level, 'cerebrum');
  });

  it('is of one half of the body where a hemiplegia has no side', () => {
    const { level, side } = first('L biceps MAS 2, L calf MAS 2, L face weak. Gait hemiplegic.');
    assert.equal(level, 'cerebrum');
    assert.equal(side, 'right');
  });

  it('names no segment of the cord that nothing tells', () => {
    const spastic = 'Both legs spastic, clonus, plantars extensor, arms normal.';
    assert.equal(first(spastic).segment, null);
    assert.match(first(`${spastic} Sensory level T6.`).segment ?? '', /^T/);
  });
});
