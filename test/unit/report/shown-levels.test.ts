import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import { noteSummary } from '../../../src/report/note-summary';
import { shownLevels } from '../../../src/report/shown-levels';

describe('the levels that are shown', () => {
  it('are no others where a normal examination localises nothing', () => {
    const analysis = analyze(
      'Headache for years.\nExamination: Tone normal. Power 5/5 throughout. Reflexes 2+. Plantars flexor.\n',
    );
    assert.ok(analysis.localization.levels.length > 1);
    assert.deepEqual(
      shownLevels(analysis).map(({ level }) => level),
      ['none'],
    );
    assert.doesNotMatch(noteSummary(analysis, 'text'), /Also possible|To examine next/);
  });

  it('are all where a sign is found', () => {
    const analysis = analyze('Left arm spastic, left plantar extensor, left leg weak 3/5.\n');
    assert.deepEqual(shownLevels(analysis), analysis.localization.levels);
  });
});
