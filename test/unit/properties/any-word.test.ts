import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';

/** Words that every object of JavaScript has something under, and one that none has. */
const HELD = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];
const UNKNOWN = 'Quxingham';

/** Places of a word in a note that are looked up in lists: sides, numbers, units, grades, headings of tables, contractions. */
const frames: readonly ((word: string) => string)[] = [
  (word) => `Tone increased in the ${word} leg, KJ 3+ ${word}. No ${word}.`,
  (word) => `| ${word} | R | L |\n|---|---|---|\n| KJ | 3+ | 2+ |\n| ${word} | ${word} | 2+ |`,
  (word) => `Exam ${word} L ${word}\nKJ  3+  ${word}  2+`,
  (word) => `# ${word}\nspastic arm\n\n${word}: left foot numb below ${word}`,
  (word) => `Weak for 3 ${word}, ${word} months ago. A woman of 45 ${word}, aged 3 ${word}.`,
  (word) => `Grade ${word} power, grade ${word} of ${word}, ${word} beats of clonus on the left.`,
  (word) => `Impression: ${word} stroke with ${word}-sided hemiparesis. MAS ${word} 2.`,
  (word) => `No signs of ${word}. Denies ${word} weakness. ${word} reflexes were brisk.`,
];

/** What is found, without the words themselves, and without the places that their length moves. */
function read(text: string) {
  const { findings, context, problems, localization } = analyze(text);
  return {
    findings: findings.map(({ sign, assertion, side, region, sites, grade, section }) => {
      return [sign, assertion, side, region, sites.join(), grade, section];
    }),
    context: context.map(({ feature, assertion, side, quantity }) => {
      return [feature, assertion, side, quantity];
    }),
    problems: problems.map(({ rule }) => rule),
    levels: localization.levels.map(({ name, score }) => [name, score]),
  };
}

describe('a word that objects of JavaScript know', () => {
  for (const word of HELD) {
    it(`is read as any other: ${word}`, () => {
      for (const frame of frames) assert.deepEqual(read(frame(word)), read(frame(UNKNOWN)));
    });
  }

  it('__proto__ is read without harm', () => {
    for (const frame of frames) assert.doesNotThrow(() => analyze(frame('__proto__')));
    assert.equal(({} as Record<string, unknown>)['spasticity'], undefined);
  });
});
