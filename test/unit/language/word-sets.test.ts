import assert from 'node:assert/strict';
import { formOf } from '../../../src/language/forms';
import { tokenize } from '../../../src/language/tokens';
import { formSet, holds, isIn, wordSet } from '../../../src/language/word-sets';

describe('sets of words', () => {
  it('are of listed words in any case, and of words that pass a test', () => {
    const negations = wordSet(['no', 'not']);
    const figures = formSet(({ text }) => /^\d+$/u.test(text));
    assert.equal(isIn(formOf('No'), negations), true);
    assert.equal(isIn(formOf('now'), negations), false);
    assert.equal(isIn(formOf('12'), figures), true);
    assert.equal(isIn(formOf('12'), negations), false);
  });

  it('tell of a sentence whether it holds one of their words', () => {
    const sides = wordSet(['left', 'right']);
    const tokens = tokenize('Weak on the LEFT, not numb.', 0);
    assert.equal(holds(tokens, sides), true);
    assert.equal(holds(tokens.slice(4), sides), false);
    assert.equal(holds([], sides), false);
  });

  it('may be many, and made after words were asked for others', () => {
    assert.equal(isIn(formOf('abba'), wordSet(['abba'])), true);
    const words = Array.from({ length: 70 }, (_, n) => `abba${'a'.repeat(n)}`);
    const sets = words.map((word) => wordSet([word, 'each']));
    const heldBy = (text: string): number[] =>
      sets.flatMap((set, n) => (holds(tokenize(text, 0), set) ? [n] : []));
    assert.deepEqual(heldBy(`${words[3]!} or ${words[69]!}`), [3, 69]);
    assert.equal(heldBy('each').length, 70);
  });

  it('ask each word once', () => {
    let asked = 0;
    const set = formSet(({ normal }) => {
      asked += Number(normal === 'onceonly');
      return true;
    });
    for (let n = 0; n < 3; n += 1) assert.equal(holds(tokenize('onceonly Onceonly', 0), set), true);
    assert.equal(asked, 2);
  });
});
