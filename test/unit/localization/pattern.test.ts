import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import type { PatternRow } from '../../../src/localization/level';
import { patternWords } from '../../../src/report/summary-pattern';

function row(text: string, region: PatternRow['region'], side: PatternRow['side']): PatternRow {
  const found = analyze(text).localization.patterns.find(
    (one) => one.region === region && one.side === side,
  );
  assert.ok(found);
  return found;
}

const words = (...of: Parameters<typeof row>) => patternWords(row(...of));

describe('the pattern of regions', () => {
  const stroke = `Sudden right weakness and aphasia this morning. Right UMN facial weakness, forehead spared.
Right arm flaccid, power 0/5, reflexes 1+. Right leg 2/5, reflexes 1+, right plantar extensor. Left side normal.`;

  it('tells that early flaccid limbs are of the upper neuron', () => {
    assert.equal(row(stroke, 'arm', 'right').pattern, 'lmn');
    assert.equal(words(stroke, 'arm', 'right'), 'UMN, flaccid in the first weeks');
    assert.equal(words(stroke, 'leg', 'right'), 'UMN, partly flaccid in the first weeks');
  });

  it('takes the face in', () => {
    assert.equal(words(stroke, 'head', 'right'), 'UMN');
    assert.equal(
      words('Right Bell palsy: LMN facial weakness, forehead weak.', 'head', 'right'),
      'LMN',
    );
    assert.equal(words('No UMN facial weakness.', 'head', 'right'), 'normal');
  });

  it('tells wasting of a diseased muscle from that of a nerve', () => {
    const muscle = `Cannot rise from a chair. CK 4200. Gowers positive. Quadriceps wasted on both sides.
Power hip flexion 3/5, hip extension 3/5, ankles 5/5 bilaterally. Reflexes normal throughout, sensation normal. Plantars flexor.`;
    assert.equal(words(muscle, 'leg', 'left'), 'muscle, not motor neuron');
    const nerve =
      'Right foot drop, ankle dorsiflexion 1/5, tibialis anterior wasted. Right ankle jerk absent.';
    assert.equal(words(nerve, 'leg', 'right'), 'LMN');
  });

  it('calls low tone by itself of neither neuron', () => {
    assert.equal(
      words('Axial tone low. Legs spastic, knee jerks 4+.', 'trunk', 'left'),
      'abnormal, neither by itself',
    );
    assert.equal(
      words('Tone reduced in the left arm, left biceps jerk absent.', 'arm', 'left'),
      'LMN',
    );
  });
});
