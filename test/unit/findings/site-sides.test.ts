import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import { siteText } from '../../../src/report/site-text';
import { isOn } from '../../../src/timeline/limbs';

/** The sites of the first finding with their sides. */
function sided(text: string): Record<string, string> {
  const [{ sites, siteSides = [] } = { sites: [] }] = analyze(text).findings;
  return Object.fromEntries(sites.map((site, n) => [site, siteSides[n] ?? '-']));
}

describe('a statement on places of both sides', () => {
  const cases: readonly (readonly [string, Record<string, string>])[] = [
    [
      'Weakness of the left face and right arm and leg.',
      { face: 'left', arm: 'right', leg: 'right' },
    ],
    ['Weakness of the right arm and the left leg.', { arm: 'right', leg: 'left' }],
    ['Weakness of the arm on the left and the leg on the right.', { arm: 'left', leg: 'right' }],
    [
      'Weakness of the right side of the body and the left face.',
      { face: 'left', 'body-side': 'right' },
    ],
    ['Wasting of the left hand and both legs.', { hand: 'left', leg: 'bilateral' }],
  ];
  for (const [text, expected] of cases)
    it(`knows which is of which: ${text}`, () => {
      assert.deepEqual(sided(text), expected);
      assert.equal(analyze(text).findings[0]?.side, 'bilateral');
    });

  it('has one side for all where one is named, or both', () => {
    for (const text of ['Weakness of the right arm and leg.', 'Weakness of both arms and legs.'])
      assert.ok(!('siteSides' in analyze(text).findings[0]!), text);
  });

  it('lies on one side of each limb, in words and in the timeline', () => {
    const [finding] = analyze('Weakness of the right arm and the left leg.').findings;
    assert.ok(finding);
    assert.equal(siteText(finding), 'right arm, left leg');
    assert.ok(isOn(finding, { region: 'arm', side: 'right' }));
    assert.ok(!isOn(finding, { region: 'arm', side: 'left' }));
    assert.ok(isOn(finding, { region: 'leg', side: 'left' }));
  });

  it('leads to the brainstem where face and limbs cross', () => {
    const text = 'Weakness of the left face and right arm and leg. Right plantar extensor.';
    const [level] = analyze(text).localization.levels;
    assert.deepEqual([level?.level, level?.side], ['brainstem', 'left']);
  });

  it('tells the pattern of each limb by itself', () => {
    const { patterns } = analyze('Wasting of the right arm and the left leg.').localization;
    const told = patterns
      .filter((row) => row.pattern === 'lmn')
      .map(({ region, side }) => `${side} ${region}`);
    assert.deepEqual(told, ['right arm', 'left leg']);
  });
});
