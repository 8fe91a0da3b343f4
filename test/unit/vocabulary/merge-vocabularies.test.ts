import assert from 'node:assert/strict';
import { isEmptyVocabulary, mergeVocabularies } from '../../../src/vocabulary/merge-vocabularies';
import { EMPTY_VOCABULARY } from '../../../src/vocabulary/own-vocabulary';

describe('vocabularies of user, workspace and folder', () => {
  const user = { ...EMPTY_VOCABULARY, signs: { clonus: ['judder', 'shake'] }, ignored: ['a'] };
  const folder = {
    ...EMPTY_VOCABULARY,
    signs: { rigidity: ['Judder'], clonus: ['beat'] },
    ignored: ['b', 'A'],
  };

  it('are joined; the narrower says what a wording means', () => {
    const { signs, ignored } = mergeVocabularies([user, folder]);
    assert.deepEqual(signs, { rigidity: ['Judder'], clonus: ['beat', 'shake'] });
    assert.deepEqual(ignored, ['b', 'A']);
  });

  it('may be empty', () => {
    assert.ok(isEmptyVocabulary(mergeVocabularies([])));
    assert.ok(isEmptyVocabulary(mergeVocabularies([EMPTY_VOCABULARY, EMPTY_VOCABULARY])));
    assert.ok(!isEmptyVocabulary(user));
  });
});
