import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis';
import { readSidecar, emptySidecar, writeSidecar } from '../../../src/decisions/sidecar';
import { decisionOn } from './decision-on';

const NOTE = 'Examination:\nSpasticity of the left leg.\nNo clonus. Left plantar upgoing.\n';

describe('a decision', () => {
  it('takes a finding out, and out of all that rests on it', () => {
    const { findings, rejected, localization } = analyze(NOTE, {
      decisions: [decisionOn(NOTE, 'spasticity', 'rejected')],
    });
    assert.ok(!findings.some(({ sign }) => sign === 'spasticity'));
    assert.deepEqual(
      rejected.map(({ sign }) => sign),
      ['spasticity'],
    );
    assert.ok(!JSON.stringify(localization).includes('spasticity@'));
  });

  it('turns a side, and the level with it', () => {
    const decisions = [
      decisionOn(NOTE, 'spasticity', 'corrected', { side: 'right' }),
      decisionOn(NOTE, 'babinski', 'corrected', { side: 'right' }),
    ];
    const before = analyze(NOTE).localization.levels[0]?.side;
    const { findings, localization } = analyze(NOTE, { decisions });
    assert.equal(findings.find(({ sign }) => sign === 'spasticity')?.side, 'right');
    assert.ok(before);
    assert.notEqual(localization.levels[0]?.side, before);
  });

  it('turns whether a sign holds', () => {
    const decisions = [decisionOn(NOTE, 'clonus', 'corrected', { assertion: 'present' })];
    const clonus = analyze(NOTE, { decisions }).findings.find(({ sign }) => sign === 'clonus');
    assert.equal(clonus?.assertion, 'present');
    assert.deepEqual(clonus.decision, {
      id: 'T1',
      verdict: 'corrected',
      read: { side: null, assertion: 'absent' },
    });
  });

  it('says nothing of another reading of the same words', () => {
    const decision = decisionOn(NOTE, 'spasticity', 'corrected', { side: 'bilateral' });
    const text = NOTE.replace('left leg', 'right leg');
    const { findings } = analyze(text, { decisions: [decision] });
    const spasticity = findings.find(({ sign }) => sign === 'spasticity');
    assert.equal(spasticity?.side, 'right');
    assert.equal(spasticity.decision, undefined);
  });

  it('waits where its words are gone, and holds again when they are back', () => {
    const decisions = [decisionOn(NOTE, 'spasticity', 'rejected')];
    assert.deepEqual(analyze(NOTE.replace('Spasticity', 'Rigidity'), { decisions }).rejected, []);
    assert.equal(analyze(NOTE, { decisions }).rejected.length, 1);
  });

  it('tells its place from others that say the same', () => {
    const note = 'Right: no clonus at the ankle.\nLeft: no clonus at the ankle, toes down.\n';
    const [first, second] = analyze(note).findings.filter(({ sign }) => sign === 'clonus');
    assert.ok(first && second);
    const decision = { ...decisionOn(note, 'clonus', 'rejected') };
    const above = 'Known to the clinic, no clonus at the ankle last year.\n\n';
    const { rejected } = analyze(above + note, { decisions: [decision] });
    assert.deepEqual(
      rejected.map(({ start }) => start),
      [first.start + above.length],
    );
  });

  it('survives any edit elsewhere', () => {
    const decisions = readSidecar(
      writeSidecar(emptySidecar, [decisionOn(NOTE, 'spasticity', 'rejected')], NOTE),
      NOTE,
    ).decisions;
    const unrelated = fc
      .stringMatching(/^[a-z 😀\n]{0,60}$/u)
      .map((words) => `Seen today ${words}.\n\n`);
    fc.assert(
      fc.property(unrelated, unrelated, (above, below) => {
        const { rejected } = analyze(above + NOTE + below, { decisions });
        assert.deepEqual(
          rejected.map(({ start, text }) => [start - above.length, text]),
          [[13, 'Spasticity']],
        );
      }),
    );
  });
});
