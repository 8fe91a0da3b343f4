import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, type Analysis } from '../../src/analysis';
import type { Span } from '../../src/note/span';

/** Every span of an analysis: findings, context findings and each piece of evidence. */
function spansOf({ findings, context, problems, note }: Analysis): Span[] {
  return [
    ...findings.flatMap(({ evidence, ...finding }) => [
      ...[finding, evidence.sign, ...evidence.sites],
      ...[evidence.grade, evidence.side, evidence.cue].filter((span) => span !== null),
    ]),
    ...context.flatMap((one) => (one.cue === null ? [one] : [one, one.cue])),
    ...problems
      .flatMap(({ start, end, related }) => [{ start, end }, ...related])
      .map(({ start, end }) => ({ start, end, text: note.text.slice(start, end) })),
  ];
}

function assertSound(text: string): void {
  const analysis = analyze(text);
  for (const { start, end, text: words } of spansOf(analysis)) {
    assert.ok(0 <= start && start < end && end <= text.length, `${start} to ${end}`);
    assert.equal(words, text.slice(start, end), `words of ${start} to ${end}`);
  }
  const starts = analysis.findings.map(({ start }) => start);
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  );
  const ids = [...analysis.findings, ...analysis.context].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
  assert.ok(analysis.localization.levels.length > 0);
}

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
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), assertSound));
  });

  it('is sound on any mixture of what stands in notes', () => {
    const notes = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(notes, assertSound), { numRuns: 300 });
  });

  for (const [name, text] of [
    ['an empty note', ''],
    ['blanks', ' \t\r\n \u00a0'],
    ['lone surrogates', 'KJ 3+ \ud800 R biceps \udfff absent'],
    ['CRLF', 'Tone: increased R leg\r\nKJ: R 3+ L 2+\r\nToes: R up\r\n'],
    ['old Mac line ends', 'Tone: increased R leg\rKJ: R 3+ L 2+'],
    ['NUL bytes', 'KJ\0 3+\0\0 tone \0spastic'],
    ['emoji and accents', '🧠 Tonus élevé. Réflexes: KJ 3+ 🦵🏽 spastic'],
    ['ragged tables', '| | R | L |\n|--|\n| KJ | 3+ |\n| AJ | 2+ | 1+ | 9 | 9 |\n||||'],
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
