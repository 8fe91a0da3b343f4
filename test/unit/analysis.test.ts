import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../src/analysis';
import { assertSound } from './support/sound';

/** Pieces of notes, and of what breaks readers of notes. */
const pieces = fc.constantFrom(
  ...['KJ ', '3+', '2/2', 'R ', 'L ', 'tone ', 'no ', 'clonus', ' spastic ', 'absent', '4-/5', '0'],
  ...[
    'BJ TJ KJ AJ',
    'toes ↑/↓',
    '| ',
    '---',
    '\n',
    '\r\n',
    '\t',
    '. ',
    ': ',
    ', ',
    ' / ',
    'wasting ',
  ],
  ...[
    'Family history:\n',
    'Plan:\n',
    'if ',
    'biceps ',
    'ankles ',
    '++',
    '(-)',
    '✓',
    '🦵',
    'é',
    'e\u0301',
  ],
  ...[
    '\ud800',
    '\udc00',
    '\0',
    '\u00a0',
    '\u2028',
    '\ufeff',
    'ß',
    'İ',
    '±',
    '−',
    '’',
    '<',
    '`',
    '\\',
  ],
);

describe('analyze', () => {
  it('is sound on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => assertSound(text)),
    );
  });

  it('is sound on any mixture of what stands in notes', () => {
    const notes = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(notes, (text) => assertSound(text)),
      { numRuns: 300 },
    );
  });

  for (const [name, text] of [
    ['an empty note', ''],
    ['blanks', ' \t\r\n \u00a0'],
    ['lone surrogates', 'KJ 3+ \ud800 R biceps \udfff absent'],
    ['CRLF', 'Tone: increased R leg\r\nKJ: R 3+ L 2+\r\nToes: R up\r\n'],
    ['old Mac line ends', 'Tone: increased R leg\rKJ: R 3+ L 2+'],
    ['NUL bytes', 'KJ\0 3+\0\0 tone \0spastic'],
    ['a cue with wide gaps', 'Reflexes: can not   elicit KJ, no\tevidence  of clonus'],
    ['emoji and accents', '🧠 Tonus élevé. Réflexes: KJ 3+ 🦵🏽 spastic'],
    ['a feature with a digit in its name', 'Strict vegan. Romberg positive, knee jerks brisk.'],
    ['ragged tables', '| | R | L |\n|--|\n| KJ | 3+ |\n| AJ | 2+ | 1+ | 9 | 9 |\n||||'],
    ['a list that ends in a slash', 'KJ / '],
    ['a list of words that every object knows', 'Reflexes toString/a/constructor 1/2/3'],
    ['a sentence that begins with a comma', 'Exam:\n, foot drop'],
    ['grades off every scale', 'KJ 17+ AJ -3 biceps 9/5 power 6/5 MAS 12'],
  ] as const) {
    it(`is sound on ${name}`, () => assertSound(text));
  }

  it('gives a frozen analysis, all the way down', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    assert.ok(frozen(analyze('R KJ 3+, toes up. Sensory level T10. No clonus.')));
  });

  it('says the same of the same text', () => {
    const text = 'Power 3/5 L hip flexion. KJ R 2+ L 4+ with clonus. L toe up.';
    const before = JSON.stringify(analyze(text));
    analyze('Something else in between: no clonus.');
    assert.equal(JSON.stringify(analyze(text)), before);
  });
});
