import assert from 'node:assert/strict';
import { keysAt } from '../../../src/vocabulary/vocabulary-keys';

const keys = (text: string) => keysAt(text.split('\n')).map(({ key }) => key);

describe('keys of a file of own words', () => {
  it('are its parts at the start of a line', () => {
    for (const text of ['', 'si', '# ours\n', 'signs:\n  clonus: [a]\n']) {
      assert.deepEqual(keys(text), ['signs', 'sites', 'headings', 'cues', 'ignored']);
    }
  });

  it('are the ids of the part they stand in', () => {
    assert.ok(keys('signs:\n  sp').includes('spasticity'));
    assert.ok(keys('ignored:\n  - a\nsites: # of us\n  knee: [x]\n  ').includes('quadriceps'));
    assert.ok(keys('cues:\n  absent:\n    - nowt\n  ').includes('possible'));
  });

  it('are none in lists, behind keys, and where no ids stand', () => {
    for (const text of [
      'signs: ',
      'signs:\n  - ',
      'ignored:\n  ',
      'signs:\n  clonus:\n    ',
      'sgns:\n  ',
      'signs: {}\n  ',
      '  ',
    ]) {
      assert.deepEqual(keys(text), [], text);
    }
  });
});
