import assert from 'node:assert/strict';
import { anatomy } from '../../../src/anatomy/anatomy';
import lesions from '../../../src/consistency/lesions.yaml';
import { concept, site } from '../../../src/findings/lexicon';
import { siteName } from '../../../src/report/site-text';
import { wordList } from '../../../src/vocabulary/context-word-lists';
import type { SignId } from '../../../src/vocabulary/ids';
import { nearestOf } from '../../../src/vocabulary/nearest';
import { scaleRow } from '../../../src/vocabulary/scale-rows';
import { signRow } from '../../../src/vocabulary/sign-rows';

describe('a row that is not there', () => {
  for (const [what, ask] of [
    ['a concept', () => concept('nothing')],
    ['a site', () => site('nothing')],
    ['a sign', () => signRow('nothing' as SignId)],
    ['a scale', () => scaleRow('nothing')],
    ['a list of words', () => wordList('nothing')],
  ] as const)
    it(`is named: ${what}`, () => {
      assert.throws(ask, /nothing/u);
    });

  it('has its id for a name', () => {
    assert.equal(siteName('some-new-site'), 'some new site');
  });
});

describe('the lesions that impressions name', () => {
  it('are rows of the anatomy', () => {
    const ids = [anatomy.sites, anatomy.peripheral, anatomy.cord].flatMap((rows) =>
      rows.map(({ id }) => id),
    );
    for (const { site: id } of lesions as readonly { site: string }[])
      assert.ok(ids.includes(id), id);
  });
});

describe('the id that was probably meant', () => {
  const ids = ['left-leg', 'knee-reflex', 'clonus'];
  for (const [word, id] of [
    ['Knee reflex', 'knee-reflex'],
    ['knee_reflx', 'knee-reflex'],
    ['clonsu', 'clonus'],
    ['clonus', 'clonus'],
    ['tone', null],
    ['clonus'.repeat(10), null],
  ] as const)
    it(`${word}: ${id ?? 'none'}`, () => {
      assert.equal(nearestOf(word, ids), id);
    });
});
