import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  MOST_FILE_CHARACTERS,
  readVocabularyFile,
  withIgnoredWording,
} from '../../../src/vocabulary/own-vocabulary-file';

/** The problems of a text, each with the words it stands at. */
const told = (text: string) =>
  readVocabularyFile(text).problems.map(({ start, end, message }) => [
    text.slice(start, end),
    message,
  ]);

describe('a file of own words', () => {
  it('may be empty, YAML or JSON', () => {
    for (const text of ['', '\n', '# nothing yet\n', '---\n', 'signs:\n', '{}'])
      assert.deepEqual(told(text), []);
    for (const text of [
      'signs:\n  clonus:\n    - judder # ours\n',
      '{"signs": {"clonus": ["judder"]}}',
    ]) {
      assert.deepEqual(readVocabularyFile(text).vocabulary.signs, { clonus: ['judder'] });
    }
  });

  it('is told what is wrong at its words', () => {
    assert.deepEqual(told('signs:\n  clonnus: [a]\n  clonus: [b, 3, [c]]\nignore: x\n'), [
      ['ignore', "There is no part of a vocabulary 'ignore'. Did you mean 'ignored'?"],
      ['clonnus', "There is no sign 'clonnus'. Did you mean 'clonus'?"],
      ['3', 'This is no text: a wording that looks like a number needs quotes.'],
      ['[c]', 'This is no text: a wording that looks like a number needs quotes.'],
    ]);
    const [[, message] = []] = told('signs:\n  clonus: [judder\nignored: [x]\n');
    assert.ok(message);
  });

  it('with errors of syntax gives what can be read', () => {
    const { vocabulary, problems } = readVocabularyFile(
      'ignored: [x]\nsigns:\n  clonus: [judder]\n  clonus: [twice]\n',
    );
    assert.equal(problems.length, 1);
    assert.deepEqual(vocabulary.ignored, ['x']);
  });

  it('can be a bomb', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...Array.from('bcdefghij').map((name, n) => {
        const before = 'abcdefghij'[n] as string;
        return `${name}: &${name} [${`*${before}, `.repeat(10)}]`;
      }),
    ].join('\n');
    for (const text of [
      bomb,
      '['.repeat(100_000),
      '- '.repeat(20_000),
      '- &a '.repeat(20_000),
      '? !!map '.repeat(20_000),
      '- : '.repeat(20_000),
      'a: '.repeat(20_000),
      '["]", '.repeat(20_000),
      Array.from({ length: 1400 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
      '&a [*a]',
      '*nobody',
      'x'.repeat(MOST_FILE_CHARACTERS + 1),
    ]) {
      const { vocabulary, problems } = readVocabularyFile(text);
      assert.ok(problems.length > 0);
      assert.deepEqual(vocabulary.ignored, []);
    }
  });

  it('can be any text', () => {
    const pieces = fc.constantFrom(
      'signs',
      'clonus',
      ':',
      ' ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a',
      '*a',
      '"',
      '|',
      '#',
      '!!x',
      '? ',
      '%',
      '\t',
      '<<',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 25 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of readVocabularyFile(text).problems) {
          assert.ok(0 <= start && start <= end && end <= text.length);
        }
      }),
    );
  });
});

describe('one more ignored wording', () => {
  it('leaves the rest and its comments', () => {
    const text = '# ours\nsigns:\n  clonus: [judder] # Ann says so\nignored:\n  - a # b\n\n# end\n';
    const next = withIgnoredWording(text, 'spastic: #1') ?? '';
    assert.deepEqual(readVocabularyFile(next).vocabulary.ignored, ['a', 'spastic: #1']);
    for (const kept of ['# ours', '# Ann says so', '# b', '# end'])
      assert.ok(next.includes(kept), next);
  });

  it('begins the list where there is none', () => {
    for (const text of ['', '# ours\n', 'ignored:\n', 'signs:\n  clonus: [judder]\n']) {
      const next = withIgnoredWording(text, 'x') ?? '';
      assert.deepEqual(readVocabularyFile(next).vocabulary.ignored, ['x'], next);
      assert.deepEqual(readVocabularyFile(next).problems, []);
    }
    assert.equal(withIgnoredWording('a: 1\r\n', 'x')?.includes('\r\nignored:\r\n'), true);
  });

  it('is not written twice, nor into what is no YAML', () => {
    assert.equal(
      withIgnoredWording('ignored: [Spastic-legs]\n', 'spastic legs'),
      'ignored: [Spastic-legs]\n',
    );
    for (const text of ['ignored: [', '- a\n', 'a: 1\na: 2\n'])
      assert.equal(withIgnoredWording(text, 'x'), null);
  });
});
