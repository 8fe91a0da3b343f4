import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';

const siteOf = (text: string) => analyze(text).localization.levels[0]?.site;

describe('the nerve whose skin or place is named', () => {
  for (const [text, site] of [
    ['Numb outer thigh on the left.', 'lateral-femoral-cutaneous'],
    ['Numb right little finger.', 'ulnar'],
    ['Regimental badge area numb on the right.', 'axillary'],
    ["Tinel's sign at the right elbow.", 'ulnar'],
    ["Tinel's sign at the right wrist.", 'median-wrist'],
    [
      'Left triceps 3/5, wrist extension 1/5, finger extension 1/5, deltoid 5/5. Triceps jerk absent on the left.',
      'radial-axilla',
    ],
  ] as const)
    it(`is the lesion's own: ${text}`, () => {
      assert.equal(siteOf(text), site);
    });

  it('is the plexus for the skin of the inner forearm', () => {
    const text =
      'Left thenar wasting. APB 3/5, FDI 4/5, ADM 4/5 on the left. Inner forearm numb on the left.';
    assert.equal(siteOf(text), 'lower-plexus');
  });

  it('is the segment of the cord that the note names', () => {
    const text =
      'Incomplete paraplegia T10 ASIA D. Legs 4/5, spastic. Clonus at both ankles and wrists.';
    assert.equal(siteOf(text), 'thoracic-cord');
  });

  it('is a muscle that moves the joint', () => {
    assert.notEqual(siteOf('0/5 in the left shoulder, elbow and hand.'), 'radial');
  });
});
