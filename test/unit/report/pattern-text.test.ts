import assert from 'node:assert/strict';
import type { PatternRow } from '../../../src/localization/level';
import { patternText } from '../../../src/report/pattern-text';

function row(place: string, pattern: PatternRow['pattern']): PatternRow {
  const [side, region] = place.split(' ') as [PatternRow['side'], PatternRow['region']];
  return { side, region, pattern, evidence: [] };
}

describe('the pattern in few words', () => {
  it('says where each neuron’s signs are', () => {
    const rows = [row('left leg', 'umn'), row('left arm', 'lmn'), row('right arm', 'normal')];
    assert.equal(patternText(rows), 'UMN left leg · LMN left arm');
  });

  it('draws the sides together, and names a limb with both twice', () => {
    const rows = [row('left leg', 'umn'), row('right leg', 'both'), row('right arm', 'lmn')];
    assert.equal(patternText(rows), 'UMN both legs · LMN right arm, right leg');
    const midline = [row('left head', 'umn'), row('right head', 'umn')];
    assert.equal(patternText(midline), 'UMN head · LMN none');
  });

  it('says that there are none', () => {
    assert.equal(patternText([row('left leg', 'normal')]), 'UMN none · LMN none');
  });
});
