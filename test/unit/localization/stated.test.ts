import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';

const first = (text: string) => analyze(text).localization.levels[0]?.level;

describe('a circumstance that a note would state', () => {
  const flaccid =
    'Tone low in both legs. Power 0/5 both legs. Knee and ankle jerks absent. Plantars mute.';

  it('is not assumed: flaccid, areflexic legs are a lesion', () => {
    assert.notEqual(first(flaccid), 'none');
  });

  it('is weighed where it is stated', () => {
    const limp = 'Tone low throughout, areflexic, no movement of any limb. Plantars mute.';
    assert.equal(first(`Intubated, sedated with propofol. ${limp}`), 'none');
    assert.notEqual(first(limp), 'none');
  });

  it('is not stated by being denied', () => {
    assert.notEqual(first(`No seizure, not confused. ${flaccid}`), 'none');
  });
});
