import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import { compare } from '../../../src/compare/compare';

/** The changes as `sign site side before -> after: change`. */
function changes(before: string, after: string): string[] {
  return compare(analyze(before), analyze(after)).changes.map(
    ({ sign, site, side, before: then, after: now, change }) => {
      const state = (one: typeof then) =>
        one === null ? '-' : [one.assertion, one.sign, one.grade].filter(Boolean).join(' ');
      return `${sign} ${site ?? '-'} ${side ?? '-'}: ${state(then)} -> ${state(now)}: ${change}`;
    },
  );
}

describe('comparing two notes', () => {
  it('shows spinal shock turning spastic', () => {
    assert.deepEqual(
      changes(
        'Day 1. Tone: flaccid legs. Reflexes: knee jerks absent bilaterally. Plantars mute.',
        'Week 8. Tone: spastic legs. Reflexes: knee jerks 3+ bilaterally. Plantars extensor.',
      ).map((line) => line.replace(/:.*: /, ' ')),
      [
        'spasticity leg left changed',
        'spasticity leg right changed',
        'hyperreflexia knee-reflex left changed',
        'hyperreflexia knee-reflex right changed',
        'babinski plantar-reflex left changed',
        'babinski plantar-reflex right changed',
      ],
    );
  });

  it('tells better from worse by the grade, whichever way its scale runs', () => {
    const [power, tone] = changes(
      'Left deltoid 3/5. MAS 2 at the left elbow flexors.',
      'Left deltoid 4/5. MAS 3 at the left elbow flexors.',
    );
    assert.match(power ?? '', /^weakness deltoid left: .*: better$/);
    assert.match(tone ?? '', /^spasticity \S+ left: .*: worse$/);
  });

  it('lets a statement on the whole answer for a part', () => {
    const [first] = changes('Left deltoid 4/5.', 'Power 5/5 throughout.');
    assert.equal(
      first,
      'normal-power deltoid left: present weakness 4/5 -> present normal-power 5/5: resolved',
    );
  });

  it('takes silence for no change, and leaves the past out', () => {
    assert.deepEqual(
      changes('Ankle clonus on the right.', 'Left grip weak. Fasciculations in the past.').map(
        (line) => line.split(': ').at(-1),
      ),
      ['no-longer-stated', 'first-stated'],
    );
  });

  it('finds nothing changed between a note and itself', () => {
    const text = 'Tone increased in the right arm. KJ 3+ bilaterally. No clonus. Left deltoid 4/5.';
    const { changes: found, level } = compare(analyze(text), analyze(text));
    assert.ok(found.length > 3);
    assert.ok(found.every(({ change }) => change === 'unchanged'));
    assert.equal(level.change, 'unchanged');
  });

  it('compares the likely levels', () => {
    const { level } = compare(
      analyze('Left foot drop: left EHL 2/5, left ankle dorsiflexion 3/5.'),
      analyze('Both legs spastic, KJ 3+, plantars extensor, sensory level T8.'),
    );
    assert.equal(level.change, 'changed');
    assert.notEqual(level.before?.level, level.after?.level);
  });
});
