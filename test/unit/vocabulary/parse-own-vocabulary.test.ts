import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  MOST_CHARACTERS,
  MOST_WORDINGS,
  parseOwnVocabulary,
} from '../../../src/vocabulary/parse-own-vocabulary';

const problems = (value: unknown) =>
  parseOwnVocabulary(value).problems.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a vocabulary of the user', () => {
  it('is taken as it is where all is well', () => {
    const value = {
      signs: { spasticity: ['board-stiff'] },
      sites: { quadriceps: ['drumstick'] },
      headings: { examination: ['Befund'] },
      cues: { absent: ['nowt of'] },
      ignored: ['spastic legs club'],
    };
    assert.deepEqual(parseOwnVocabulary(value), { vocabulary: value, problems: [] });
  });

  it('may be empty, or have nothing under a key yet', () => {
    for (const value of [
      undefined,
      null,
      {},
      { signs: null, ignored: null },
      { cues: { absent: null } },
    ]) {
      assert.deepEqual(problems(value), []);
    }
  });

  it('is told what is wrong, and where; the rest counts', () => {
    const { vocabulary } = parseOwnVocabulary({
      signs: {
        spastcity: ['a'],
        clonus: ['judder', 3, '', ' ', '--', 'x'.repeat(MOST_CHARACTERS + 1)],
      },
    });
    assert.deepEqual(vocabulary.signs, { clonus: ['judder'] });
    assert.deepEqual(
      problems({
        sign: {},
        signs: {
          spastcity: ['a'],
          clonus: ['judder', 3, ' ', '--', 'x'.repeat(201)],
          atrophy: 'thin',
        },
        sites: ['knee'],
        headings: { exam: ['Befund'] },
        cues: { negated: ['nowt'] },
        ignored: 'all',
      }),
      [
        "sign: There is no part of a vocabulary 'sign'. Did you mean 'signs'?",
        "signs.spastcity: There is no sign 'spastcity'. Did you mean 'spasticity'?",
        'signs.clonus.1: This is no text: a wording that looks like a number needs quotes.',
        'signs.clonus.2: This wording is empty.',
        'signs.clonus.3: This wording is empty.',
        'signs.clonus.4: This wording is too long: 200 characters are the most.',
        'signs.atrophy: This should be a list of wordings.',
        'sites: This should be a mapping: ids with their wordings.',
        "headings.exam: There is no kind of section 'exam'.",
        "cues.negated: There is no assertion 'negated'.",
        'ignored: This should be a list of wordings.',
      ],
    );
  });

  it('says each wording once', () => {
    assert.deepEqual(parseOwnVocabulary({ ignored: ['a-b', 'A B'] }).vocabulary.ignored, ['a-b']);
    assert.deepEqual(problems({ signs: { clonus: ['judder'], rigidity: ['Judder'] } }), [
      "signs.rigidity.0: This wording stands under 'clonus' already.",
    ]);
  });

  it('has an end', () => {
    const ignored = Array.from({ length: MOST_WORDINGS + 10 }, (_, n) => `word ${String(n)}`);
    const { vocabulary, problems: told } = parseOwnVocabulary({ ignored });
    assert.equal(vocabulary.ignored.length, MOST_WORDINGS);
    assert.deepEqual(
      told.map(({ path }) => path),
      [['ignored', MOST_WORDINGS]],
    );
    assert.equal(parseOwnVocabulary({ ignored: Array(100_000).fill(1) }).problems.length, 100);
  });

  it('can be anything', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"signs": {"clonus": ["x"]}}, "signs": {"__proto__": ["x"], "constructor": ["y"]}}',
    ) as unknown;
    const { vocabulary, problems: told } = parseOwnVocabulary(hostile);
    assert.deepEqual(vocabulary.signs, {});
    assert.equal(told.length, 3);
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, part) => {
        for (const one of [
          value,
          { signs: value, sites: part, ignored: [value] },
          { cues: { absent: value } },
        ]) {
          for (const { path, message } of parseOwnVocabulary(one).problems)
            assert.ok(Array.isArray(path) && message);
        }
      }),
    );
  });
});
