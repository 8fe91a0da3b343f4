import { cueRows } from '../../src/vocabulary/cue-rows';
import { conceptRows, valueRows, wordLists } from '../../src/vocabulary/reader-rows';
import { siteRows } from '../../src/vocabulary/site-rows';
import type { Random } from './random';

/** Makes a text of about so many characters. */
export type Maker = (random: Random, length: number) => string;

/** Words of the vocabulary, and what stands between words in notes. */
const words: readonly string[] = [
  ...conceptRows.flatMap(({ wordings }) => wordings),
  ...valueRows.flatMap(({ wordings }) => wordings),
  ...siteRows.flatMap(({ wordings, abbreviations = [] }) => [...wordings, ...abbreviations]),
  ...wordLists.sides.flatMap(({ wordings }) => wordings),
  ...cueRows.map(({ match }) => match.replace(/[^\p{L} '-]/gu, ' ')),
  ...[
    '3+',
    '4-/5',
    '0',
    '2/2',
    '5/5',
    '1+',
    'MAS 2',
    '6 beats',
    '↑',
    '↓',
    '++',
    '(-)',
    'T10',
    'C5-C6',
    'L4/5',
  ],
  ...[
    'the',
    'patient',
    'walks',
    'with',
    'a',
    'stick',
    'and',
    'but',
    'was',
    'now',
    'if',
    'mother',
    'yesterday',
  ],
];
const between: readonly string[] = [
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '; ',
  ': ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' | ',
  '/',
  '-',
  ' (',
  ') ',
  '   ',
];

/** Notes from the vocabulary, by no grammar but the reader's own. */
const grammarMade: Maker = (random, length) => {
  let text = '';
  while (text.length < length) text += random.pick(words) + random.pick(between);
  return text;
};

const bytes: Maker = (random, length) =>
  Array.from({ length }, () => String.fromCharCode(random.below(256))).join('');

/** Any UTF-16 units, halves of pairs among them. */
const units: Maker = (random, length) =>
  Array.from({ length }, () => String.fromCharCode(random.below(0x10000))).join('');

const odd: readonly string[] = [
  '😀',
  '🦵🏽',
  'e\u0301',
  '\u200b',
  '\u202e',
  '\u2028',
  '\ufeff',
  'İ',
  'ß',
  'ﬁ',
  '\0',
  '−',
  '’',
  '٣',
  '\u00a0',
];

const unicode: Maker = (random, length) => {
  let text = '';
  while (text.length < length) {
    text += random.below(3) === 0 ? random.pick(odd) : random.pick(words);
    text += random.pick(between);
  }
  return text;
};

/** One short thing over and over: what makes careless patterns slow. */
const repeated: Maker = (random, length) => {
  const parts = Array.from({ length: 1 + random.below(3) }, () =>
    random.pick([
      random.pick(words),
      random.pick(between),
      random.pick(odd),
      random.pick(['(', '#', '-', '.', '\\', '3', '+']),
    ]),
  );
  return parts.join('').repeat(Math.ceil(length / parts.join('').length)) + random.pick(words);
};

/** Sample notes, cut, joined and with stray pieces put in. */
const spliced =
  (samples: readonly string[]): Maker =>
  (random, length) => {
    let text = '';
    while (text.length < length) {
      const sample = random.pick(samples);
      const from = random.below(sample.length);
      text += sample.slice(from, from + random.length(2000));
      if (random.below(2) === 0) text += random.pick(random.below(2) === 0 ? odd : words);
    }
    return text;
  };

/** All makers by name. @param samples notes to take pieces of */
export function makers(samples: readonly string[]): Readonly<Record<string, Maker>> {
  return { grammarMade, bytes, units, unicode, repeated, spliced: spliced(samples) };
}
