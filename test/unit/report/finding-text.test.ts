import assert from 'node:assert/strict';
import { findingKind } from '../../../src/report/finding-kind';
import { findingText, labelledFinding } from '../../../src/report/finding-text';
import { rootsText } from '../../../src/report/roots-text';
import { findingNerves, siteText } from '../../../src/report/site-text';
import { makeFinding } from '../support/finding';

describe('a finding in a few words', () => {
  it('names sign, grade, side, site and roots', () => {
    const brisk = makeFinding({
      sign: 'hyperreflexia',
      grade: '3+',
      side: 'right',
      sites: ['knee-reflex'],
    });
    assert.equal(labelledFinding(brisk), 'UMN: brisk reflex (3+), right knee, L2–L4');
    assert.equal(findingNerves(brisk), 'femoral nerve');
  });

  it('leaves out what the note does not say', () => {
    assert.equal(findingText(makeFinding({ sign: 'fasciculations' })), 'fasciculations');
  });

  it('says both sides, and a side without a site', () => {
    const both = makeFinding({ sign: 'atrophy', side: 'bilateral', sites: ['deltoid', 'biceps'] });
    assert.equal(siteText(both), 'deltoid, biceps, both sides');
    assert.equal(siteText(makeFinding({ sign: 'weakness', side: 'left' })), 'left');
  });

  it('names a key muscle by its root', () => {
    const weak = makeFinding({ sign: 'weakness', side: 'left', sites: ['key-muscle-C7'] });
    assert.equal(findingText(weak), 'weakness, left C7 key muscle, C7');
  });

  it('does not name the site twice', () => {
    const plantar = makeFinding({ sign: 'babinski', side: 'left', sites: ['plantar-reflex'] });
    assert.equal(siteText(plantar), 'left');
  });

  it('says what does not hold', () => {
    const denied = makeFinding({ sign: 'clonus', assertion: 'absent', sites: ['ankle'] });
    assert.match(labelledFinding(denied), /^UMN: no .*clonus, ankle/);
    assert.equal(findingKind(denied), 'denied');
    const past = makeFinding({ sign: 'clonus', assertion: 'historical' });
    assert.match(findingText(past), /^in the past: /);
  });

  it('tells the kinds apart', () => {
    assert.equal(findingKind(makeFinding({ sign: 'atrophy' })), 'lmn');
    assert.equal(findingKind(makeFinding({ sign: 'rigidity' })), 'other');
    assert.equal(findingKind(makeFinding({ sign: 'normal-tone' })), 'normal');
    assert.equal(findingKind(makeFinding({ sign: 'babinski', assertion: 'possible' })), 'possible');
    assert.equal(findingKind(makeFinding({ sign: 'normal-tone', assertion: 'absent' })), 'denied');
  });

  it('draws neighbouring roots together', () => {
    assert.equal(rootsText(['L4', 'L2', 'L3', 'L3']), 'L2–L4');
    assert.equal(rootsText(['C8', 'T1', 'C5', 'S1']), 'C5, C8–T1, S1');
    assert.equal(rootsText([]), '');
  });
});
