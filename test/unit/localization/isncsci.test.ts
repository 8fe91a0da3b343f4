import assert from 'node:assert/strict';
import type { Finding } from '../../../src/findings/finding';
import { localize } from '../../../src/localization/localize';
import { evidenceOf } from './builder';

const muscles = ['C5', 'C6', 'C7', 'C8', 'T1', 'L2', 'L3', 'L4', 'L5', 'S1'];

function grid(right: readonly number[], left: readonly number[]): Finding[] {
  const row = (side: string, grades: readonly number[]): Finding[] =>
    grades.flatMap((value, index) => {
      const sign = value === 5 ? 'normal-power' : 'weakness';
      const { findings } = evidenceOf([`${side} key-muscle-${muscles[index] ?? ''} ${sign}`]);
      return findings.map((one) => ({
        ...one,
        id: `${sign}@${side}${index}`,
        gradeValue: { written: `${value}`, scale: 'mrc' as const, value },
      }));
    });
  return [...row('right', right), ...row('left', left)];
}

/** Expected levels: the ISNCSCI worksheet (motor level = lowest key muscle of at least 3 with all above it 5). */
describe('a full grid of key muscles', () => {
  const { context } = evidenceOf(['bilateral C6 +sensory-normal', 'bilateral C6 +sensory-level']);
  const findings = grid([5, 5, 2, 0, 0, 0, 0, 0, 0, 0], [5, 4, 2, 0, 0, 0, 0, 0, 0, 0]);

  it('gives the motor, sensory and neurological levels', () => {
    const { isncsci } = localize(findings, context);
    assert.equal(isncsci?.motorRight, 'C6');
    assert.equal(isncsci.motorLeft, 'C6');
    assert.equal(isncsci.sensoryLeft, 'C6');
    assert.equal(isncsci.neurologicalLevel, 'C6');
    assert.equal(isncsci.evidence.length, 20);
  });

  it('has motor levels at the ends of arms and legs', () => {
    const level = (felt: string, ...grades: readonly number[]) => {
      const said = evidenceOf([`bilateral ${felt} +sensory-normal`]);
      return localize(grid(grades, grades), said.context).isncsci?.motorRight;
    };
    assert.equal(level('T1', 5, 5, 5, 5, 3, 0, 0, 0, 0, 0), 'T1');
    assert.equal(level('L4', 5, 5, 5, 5, 5, 5, 5, 4, 0, 0), 'L4');
  });

  it('lies in the cervical cord', () => {
    const [first] = localize(findings, context).levels;
    assert.equal(first?.level, 'spinal-cord');
    assert.equal(first.side, 'bilateral');
  });

  it('leaves open what was not examined', () => {
    const { isncsci } = localize(findings, []);
    assert.equal(isncsci?.neurologicalLevel, null);
  });

  it('says nothing where a key muscle is missing', () => {
    assert.equal(localize(findings.slice(1), context).isncsci, undefined);
  });
});
