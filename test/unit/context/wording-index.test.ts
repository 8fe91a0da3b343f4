import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseWording } from '../../../src/context/wording/parse-wording';
import { WordingIndex } from '../../../src/context/wording/wording-index';
import { wordingTable, type WordingTable } from '../../../src/context/wording/wording-table';
import { WordingMatcher } from '../../../src/context/wording/match-wording';
import { wordsOf } from '../../../src/context/wording/words';
import { tokensOf } from '../../../src/language/tokens';
import { readNote } from '../../../src/note/note';
import { featureRows, wordClasses } from '../../../src/vocabulary/feature-rows';

const NUMBER = /^\d+$/u;
const TEXT = [
  readFileSync('test/notes/myasthenia-clinic.txt', 'utf8'),
  readFileSync('test/notes/cauda-equina-emergency.note', 'utf8'),
  'Cannot walk or stand up, worse in the evening; 4 hours ago fell. Pins and needles, 3 months history.',
].join('\n\n');

describe('the index of wordings', () => {
  it('finds what each wording finds by itself', () => {
    const wordings = featureRows.flatMap(({ wordings = [], not = [] }) => [...wordings, ...not]);
    const index = new WordingIndex(
      wordings.map((wording): [string, string] => [wording, wording]),
      wordClasses,
      JSON.parse(JSON.stringify(wordingTable(wordings, wordClasses))) as WordingTable,
    );
    const sequences = wordings.map((wording) =>
      parseWording(wording.replace(/'/gu, ''), wordClasses),
    );
    let count = 0;
    for (const sentence of readNote(TEXT).sentences) {
      const tokens = tokensOf(sentence);
      const words = wordsOf(tokens);
      const classes = (name: string, at: number): number[] =>
        name === 'number' && NUMBER.test(words[at]?.normal ?? '') ? [1] : [];
      const matcher = new WordingMatcher(words, classes);
      const expected = words.flatMap((_, from) =>
        sequences.flatMap((sequence, n) => {
          const to = matcher.endOf(sequence, from);
          return to === null ? [] : [`${String(from)}-${String(to)} ${wordings[n] ?? ''}`];
        }),
      );
      const all = index.callUp(tokens) ? index.find(words, classes) : [];
      const found = all.map(({ from, to, row }) => `${String(from)}-${String(to)} ${row}`);
      assert.deepEqual(found.sort(), expected.sort(), sentence.text);
      count += found.length;
    }
    assert.ok(count > 30, String(count));
  });

  it('takes no wording that may do without any word', () => {
    assert.throws(() => wordingTable(['{number} .. (left)?'], {}), /no word/);
  });
});
