import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';

const why = (text: string) => analyze(text).localization.levels[0]?.why ?? '';

describe('why a level is likely', () => {
  it('tells one sign at several sites at once', () => {
    const reasons = why(
      'Left arm: MAS 3 wrist flexors, MAS 3 finger flexors. Left leg weak 3/5. Left plantar extensor.',
    );
    assert.match(reasons, /left spasticity \(wrist flexion, finger flexion\)/);
    assert.equal(reasons.match(/spasticity/g)?.length, 1);
  });

  it('tells what is found on the right and on the left as found on both sides', () => {
    const reasons = why(
      'Right knee jerk 4+. Left ankle jerk 4+. Both plantars extensor. Sensory level T6.',
    );
    assert.match(reasons, /hyperreflexia on both sides \((?:knee, ankle|ankle, knee)\)/);
  });

  it('names features as a clinician does', () => {
    const reasons = why(
      'Steppage gait on the right. Right ankle dorsiflexion 2/5, right ankle eversion 2/5. Tinel positive over the right fibular neck.',
    );
    assert.match(reasons, /right steppage gait/);
    assert.match(reasons, /positive Tinel sign/);
  });

  it('does not say that nothing stands in a note that tells of a tingling', () => {
    assert.match(
      why('Tingling of the left hand.'),
      /what the note tells is found without a lesion/,
    );
    assert.match(why('Seen in clinic today.'), /no other feature of a lesion stands in the note/);
  });

  it('does not look for what is felt in a leg in the roots of an arm', () => {
    const { levels } = analyze(
      'Burning of the right outer thigh. Power normal. Knee jerk normal.',
    ).localization;
    assert.equal(levels[0]?.site, 'lateral-femoral-cutaneous');
    assert.ok(
      levels.slice(0, 3).every(({ segment }) => segment === null || !segment.startsWith('C')),
    );
  });
});
