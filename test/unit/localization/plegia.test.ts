import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';

function likely(text: string): (string | null | undefined)[] {
  const [first] = analyze(text).localization.levels;
  return [first?.level, first?.site, first?.side, first?.segment];
}

describe('a limb of which nothing moves', () => {
  it('is of the plexus, not of a nerve that takes some of its muscles', () => {
    const flail = 'Left arm 0/5 throughout, flaccid and areflexic; legs normal.';
    assert.deepEqual(likely(flail), ['plexus', 'brachial-plexus', 'left', 'C5-T1']);
  });

  it('is of a nerve where one movement alone is gone', () => {
    assert.equal(likely('Left wrist extension 0/5, finger extension 0/5.')[0], 'nerve');
  });

  it('lies below a sensory level, in shock or not', () => {
    for (const reflexes of ['', 'Reflexes absent in the legs. ', 'Knee and ankle jerks 3+. '])
      assert.deepEqual(
        likely(`Power 0/5 in both legs. ${reflexes}Sensory level at T6.`),
        ['spinal-cord', 'thoracic-cord', 'bilateral', 'T6'],
        reflexes,
      );
  });
});
