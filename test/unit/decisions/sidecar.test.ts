import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis';
import { contextOf, type Decision } from '../../../src/decisions/decision';
import { MOST_DECISIONS } from '../../../src/decisions/read-decisions';
import { emptySidecar, nextId, readSidecar, writeSidecar } from '../../../src/decisions/sidecar';
import { decisionOn } from './decision-on';

const NOTE = 'Tone: spasticity of the left leg. 😀\nReflexes: 3+ at the right\nknee. No clonus.\n';

describe('the sidecar', () => {
  const decisions = (): Decision[] => [
    { ...decisionOn(NOTE, 'spasticity', 'corrected', { side: 'right' }), id: 'T1' },
    { ...decisionOn(NOTE, 'hyperreflexia', 'accepted'), id: 'T2' },
    { ...decisionOn(NOTE, 'clonus', 'rejected'), id: 'T3' },
  ];

  it('is brat standoff, with its offsets in characters and its spans cut at line ends', () => {
    const lines = writeSidecar(emptySidecar, decisions(), NOTE).split('\n');
    assert.ok(lines.includes('T1\tspasticity 6 16\tspasticity'), lines.join('\n'));
    assert.ok(lines.includes('A1\tVerdict T1 corrected'));
    assert.ok(lines.includes('A2\tSide T1 right'));
    assert.ok(lines.includes('A4\tReadSide T1 left'));
    // The emoji is two UTF-16 units and one character.
    const characters = Array.from(NOTE);
    for (const line of lines.filter((one) => one.startsWith('T'))) {
      const [, place = '', text] = line.split('\t');
      const spans = place.slice(place.indexOf(' ') + 1).split(';');
      const words = spans.map((span) => {
        const [start = 0, end = 0] = span.split(' ').map(Number);
        return characters.slice(start, end).join('');
      });
      assert.equal(words.join(' '), text);
    }
    assert.ok(lines.some((line) => /^R\d+\tLocatedAt Arg1:T1 Arg2:T\d+\t$/.test(line)));
    assert.ok(lines.some((line) => /^#\d+\tContext T1\t\[/.test(line)));
  });

  it('gives back what was written', () => {
    const written = writeSidecar(emptySidecar, decisions(), NOTE);
    const read = readSidecar(written, NOTE);
    assert.deepEqual(read.problems, []);
    assert.deepEqual(read.others, []);
    assert.equal(read.decisions.length, 3);
    const again = writeSidecar(read, read.decisions, NOTE);
    assert.equal(again, written);
    const [first] = read.decisions;
    assert.ok(first?.kind === 'finding');
    assert.deepEqual(
      [first.verdict, first.read.side, first.right.side],
      ['corrected', 'left', 'right'],
    );
  });

  it('keeps what others annotated, and their ids', () => {
    const theirs = [
      'T7\tDrug 0 4\tTone',
      'E1\tTreats:T7',
      'A3\tSide T7 left',
      '#1\tAnnotatorNotes T7\tlook again',
      'not brat at all',
    ];
    const read = readSidecar(theirs.join('\r\n'), NOTE);
    assert.deepEqual(read.others, theirs);
    assert.deepEqual(read.problems, [{ line: 4, message: 'Not a line of brat standoff format.' }]);
    assert.equal(nextId(read), 'T8');
    const own = { ...decisionOn(NOTE, 'clonus', 'rejected'), id: nextId(read) };
    const both = writeSidecar(read, [own], NOTE);
    for (const line of theirs) assert.ok(both.includes(`${line}\n`), both);
    const after = readSidecar(both, NOTE);
    assert.deepEqual(after.others, theirs);
    assert.equal(after.decisions.length, 1);
    const ids = both
      .split('\n')
      .filter((line) => /^[TARE#]\d+\t/.test(line))
      .map((line) => line.split('\t')[0]);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('names what can’t be, and keeps it', () => {
    const text =
      'T1\tspasticity 6 16\tspasticity\nA1\tVerdict T1 perhaps\nA2\tVerdict T9 rejected\n' +
      'T2\tnonsense 0 4\tTone\nA3\tVerdict T2 rejected\n';
    const read = readSidecar(text, NOTE);
    assert.deepEqual(read.decisions, []);
    assert.deepEqual(
      read.problems.map(({ line }) => line),
      [1, 2, 4],
    );
    assert.equal(writeSidecar(read, [], NOTE), text);
  });

  const T1 = 'T1\tspasticity 6 16\tspasticity';
  const RULE = 'T1\tscale 6 16\tspasticity';
  for (const [what, lines, message] of [
    [
      'a verdict on a problem that is none',
      [RULE, 'A1\tVerdict T1 rejected', 'A2\tScope T1 note'],
      'The verdict on a problem is silenced.',
    ],
    [
      'a scope that is none',
      [RULE, 'A1\tVerdict T1 silenced', 'A2\tScope T1 county'],
      'A scope is one of place, line, section, note.',
    ],
    [
      'a side that is none',
      [T1, 'A1\tVerdict T1 corrected', 'A2\tSide T1 upper'],
      'There is no such side or assertion.',
    ],
    [
      'an assertion that is none',
      [T1, 'A1\tVerdict T1 corrected', 'A2\tReadAssertion T1 denied'],
      'There is no such side or assertion.',
    ],
    ['a verdict without a value', [T1, 'A1\tVerdict T1'], /^A verdict is one of rejected, /],
  ] as const)
    it(`names ${what}`, () => {
      const { decisions: none, problems, others } = readSidecar(lines.join('\n'), NOTE);
      assert.deepEqual([none, others], [[], lines]);
      assert.deepEqual(
        problems.map(({ line }) => line),
        [1],
      );
      if (typeof message === 'string') assert.equal(problems[0]?.message, message);
      else assert.match(problems[0]?.message ?? '', message);
    });

  it('names lines that only look like annotations', () => {
    const lines = [
      'T1\tspasticity six\tspasticity',
      'T1\tspasticity 6 16',
      'A1\tVerdict',
      'R1\tLocatedAt Arg1:T1',
    ];
    const { problems, others } = readSidecar(lines.join('\n'), NOTE);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [0, 1, 2, 3],
    );
    assert.deepEqual(others, lines);
  });

  it('reads decisions whose other lines are missing or broken', () => {
    for (const broken of [
      ...[
        'R1\tLocatedAt Arg1:T1 Arg2:T9\t',
        '#1\tContext T1\t{"before": 1}',
        '#1\tContext T1\t[1, 2]',
      ],
      ...['#1\tContext T1\t["Tone: "]', '#1\tContext T1\t[', 'R1\tOfOthers Arg1:T1 Arg2:T1\t'],
    ]) {
      const { decisions: read } = readSidecar(`${T1}\nA1\tVerdict T1 rejected\n${broken}`, NOTE);
      assert.deepEqual(
        read.map(({ id, evidence, context }) => [id, evidence, context]),
        [['T1', [], { before: '', after: '' }]],
        broken,
      );
      assert.equal(analyze(NOTE, { decisions: read }).rejected.length, 1, broken);
    }
  });

  it('gives back a corrected assertion, and a side where none was read', () => {
    const right = { side: 'left', assertion: 'present' } as const;
    const own = decisionOn(NOTE, 'clonus', 'corrected', right);
    const written = writeSidecar(emptySidecar, [own], NOTE);
    assert.match(written, /^A\d+\tReadSide T1 none$/mu);
    assert.match(written, /^A\d+\tReadAssertion T1 absent$/mu);
    const [read] = readSidecar(written, NOTE).decisions;
    assert.ok(read?.kind === 'finding');
    assert.deepEqual([read.read, read.right], [{ side: null, assertion: 'absent' }, right]);
  });

  it('takes any text, and loses nothing of it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...[
          'T1\tspasticity 6 16\tspasticity',
          'A1\tVerdict T1 rejected',
          'T1\tweakness 99999999 1\t',
          '__proto__\t\t',
        ],
        ...[
          'R1\tLocatedAt Arg1:T1 Arg2:T1\t',
          '#1\tContext T1\t[1',
          'A2\tSide T1 left',
          'A1\tVerdict T1 corrected',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('\n');
        const read = readSidecar(text, NOTE);
        const written = writeSidecar(read, read.decisions, NOTE);
        const kept = written.split('\n');
        for (const line of read.others) assert.ok(kept.includes(line));
        analyze(NOTE, { decisions: read.decisions });
      }),
    );
  });
});

describe('a hostile sidecar', () => {
  const many = (line: (n: number) => string, length = 50_000) =>
    Array.from({ length }, (_, n) => line(n)).join('\n');
  const rejected = (id: string) =>
    `${id}\tspasticity 6 16\tspasticity\nA1\tVerdict ${id} rejected\n`;

  for (const [name, text] of [
    [
      'of many verdicts on one annotation',
      `T1\tspasticity 6 16\tspasticity\n${many((n) => `A${n}\tVerdict T1 rejected`)}`,
    ],
    [
      'of many wrong verdicts',
      `T1\tspasticity 6 16\tspasticity\n${many((n) => `A${n}\tVerdict T1 perhaps`)}`,
    ],
    ['of verdicts on nothing', many((n) => `A${n}\tVerdict T${n} rejected`)],
    [
      'of many decisions',
      many((n) => `T${n}\tspasticity 6 16\tspasticity\nA${n}\tVerdict T${n} rejected`),
    ],
    [
      'of words without an end',
      `T1\tspasticity 6 16\t${'left '.repeat(200_000)}\nA1\tVerdict T1 rejected`,
    ],
    ['of one long line', 'x'.repeat(2_000_000)],
    ['of NUL bytes', `${rejected('T1')}\0\0\0\nT2\0\tclonus 67 73\tclonus`],
    [
      'that names what objects of JavaScript have',
      'T1\tconstructor 0 4\tTone\nA1\tVerdict T1 __proto__\n__proto__\tx y',
    ],
    ['half written', rejected('T1').slice(0, -9)],
    ['with a byte order mark', `\ufeff${rejected('T1')}`],
    [
      'of numbers that no number holds',
      `T${'9'.repeat(400)}\tspasticity 6 16\tspasticity\nA1\tVerdict T1 rejected`,
    ],
    [
      'of offsets that no note has',
      'T1\tspasticity 999999998 999999999\tspasticity\nA1\tVerdict T1 rejected',
    ],
  ] as const) {
    it(`${name} is read in good time, and loses nothing`, () => {
      const started = process.cpuUsage().user;
      const read = readSidecar(text, NOTE);
      analyze(NOTE, { decisions: read.decisions });
      const id = nextId(read);
      assert.match(id, /^T\d{1,16}$/);
      const own = { ...decisionOn(NOTE, 'clonus', 'rejected'), id };
      const written = writeSidecar(read, [...read.decisions, own], NOTE);
      assert.ok(process.cpuUsage().user - started < 5_000_000);
      const kept = new Set(written.split('\n'));
      assert.deepEqual(
        read.others.filter((line) => !kept.has(line)),
        [],
      );
      const again = readSidecar(written, NOTE).decisions.length;
      assert.equal(again, Math.min(read.decisions.length + 1, MOST_DECISIONS));
    });
  }
});

describe('the words around a decision', () => {
  it('are those that stand there', () => {
    const span = { start: 6, end: 16 };
    assert.deepEqual(contextOf(NOTE, span), {
      before: 'Tone: ',
      after: ' of the left leg. 😀\nRef',
    });
  });
});
