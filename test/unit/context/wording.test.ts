import assert from 'node:assert/strict';
import { WordingMatcher } from '../../../src/context/wording/match-wording';
import { parseWording } from '../../../src/context/wording/parse-wording';
import { wordsOf } from '../../../src/context/wording/words';
import { tokenize } from '../../../src/language/tokens';

/** The longest stretch of the text that a wording takes from its first word on; null where it doesn't match. */
function taken(
  wording: string,
  text: string,
  classes: Record<string, string[]> = {},
): string | null {
  const words = wordsOf(tokenize(text, 0));
  const end = new WordingMatcher(words, () => []).endOf(parseWording(wording, classes), 0);
  return end === null
    ? null
    : words
        .slice(0, end)
        .map((word) => word.normal)
        .join(' ');
}

describe('wordings', () => {
  it('take alternatives, optional parts and beginnings of words', () => {
    assert.equal(
      taken('(left|right) facial? weak*', 'Right facial weakness today'),
      'right facial weakness',
    );
    assert.equal(taken('(left|right) facial? weak*', 'left weak'), 'left weak');
    assert.equal(taken('(left|right) facial? weak*', 'left facial rash'), null);
  });

  it('take several words for one alternative, the longest that fits', () => {
    assert.equal(
      taken('(loss of|loss of all) sensation', 'loss of all sensation'),
      'loss of all sensation',
    );
  });

  it('leap gaps of three words, but no comma', () => {
    assert.equal(
      taken('cannot .. whistle', 'cannot any longer whistle'),
      'cannot any longer whistle',
    );
    assert.equal(taken('cannot .. whistle', 'cannot walk, whistle'), null);
    assert.equal(taken('cannot .. whistle', 'cannot a b c d whistle'), null);
  });

  it('leap commas where the gap is long, but no semicolon', () => {
    assert.equal(
      taken('hard ... speak', 'hard to chew, drink and speak'),
      'hard to chew drink and speak',
    );
    assert.equal(taken('hard ... speak', 'hard to chew; speak'), null);
  });

  it('see hyphens and slashes as spaces and apostrophes not at all', () => {
    assert.equal(taken('cant x ray', "can't X-ray"), 'cant x ray');
    assert.equal(taken('bowel bladder', 'bowel/bladder'), 'bowel bladder');
  });

  it('read word classes, and say which is unknown', () => {
    assert.equal(taken('{no} pain', 'without pain', { no: ['no', 'without'] }), 'without pain');
    assert.throws(() => parseWording('{nothing}', {}), /unknown class/);
    assert.throws(() => parseWording('(a|b', {}), /not closed/);
    assert.throws(() => parseWording('a)', {}), /stray/);
  });
});
