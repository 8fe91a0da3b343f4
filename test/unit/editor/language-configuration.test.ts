import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly action: { readonly appendText: string };
  }[];
}

describe('the language configuration of clinical notes', () => {
  const configuration = JSON.parse(
    readFileSync('language-configuration.json', 'utf8'),
  ) as Configuration;

  it('takes a grade, a root with its sign or a span of levels as one word', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = (text: string) => text.match(new RegExp(pattern, `${flags}g`));
    assert.deepEqual(words('deltoid 4+/5, KJ 3+ and 2++, 4-/5.'), [
      ...['deltoid', '4+/5', 'KJ', '3+', 'and', '2++', '4-/5'],
    ]);
    assert.deepEqual(words('L4–S1, C5-6, L5 root, Hoffmann’s'), [
      ...['L4–S1', 'C5-6', 'L5', 'root', 'Hoffmann’s'],
    ]);
    assert.deepEqual(words('3-4 beats of 5-year-old'), ['3-4', 'beats', 'of', '5-year-old']);
  });

  it('goes on with a list on Enter, and not after an empty item', () => {
    const next = (line: string): string | undefined =>
      configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText, 'u').test(line))
        ?.action.appendText;
    assert.equal(next('- Power 5/5'), '- ');
    assert.equal(next('  * Reflexes 2+'), '* ');
    assert.equal(next('• MRI'), '• ');
    assert.equal(next('1. MRI spine'), '2. ');
    assert.equal(next('9) LP'), '10) ');
    for (const line of ['- ', '-ve', '2.5 mg', '4-/5', 'Power 5/5', '1 MRI', '--- '])
      assert.equal(next(line), undefined);
  });
});
