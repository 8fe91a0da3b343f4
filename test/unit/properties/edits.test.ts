import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyze, type AnalysisOptions, NoteReader } from '../../../src/analysis';
import { decide } from '../../../src/decisions/decide';
import { silence } from '../../../src/decisions/silence';
import { readNote } from '../../../src/note/note';
import { finish } from '../../../src/note/steps';
import { EMPTY_VOCABULARY, type OwnVocabulary } from '../../../src/vocabulary/own-vocabulary';
import { alwaysHolds } from '../support/property';
import { notes } from '../support/made-notes';

const folder = 'test/notes';
const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** What blocks, sections and entries begin and end with, and what is read over their borders. */
const pieces: readonly string[] = [
  ...['x', ' ', '\n', '\n\n', '\r\n', '\r', '\n \n', '\t', '.', ':', '#', '|', '🦵', '\u00a0', ''],
  ...['Family history:\n', 'O/E\n', '## Plan\n', '\n\nExamination:\n', '. Plan: ', 'FHx: ', 'PC: '],
  ...['03/04/2021 ', '\n12/03/2019\n', 'Day 3: ', '\nBed 4\n'],
  ...[
    '     R    L\n',
    'Power\n\n\n',
    '| | R | L |\n|--|--|--|\n',
    '| KJ | 3+ | 2+ |\n',
    'KJ   3+   2+\n',
  ],
  ...[
    'Biceps 5 4\nTriceps 5 4\n',
    'Reflexes:\n',
    'Right  Left\n\n',
    '  o\n--|--\n 2+|3+\n / \\\n1+ 1+\n',
  ],
  ...[
    'Motor Neuron Lens summary\n',
    'End of Motor Neuron Lens summary\n',
    '<!-- motor-neuron-lens-disable -->\n',
  ],
  ...[
    'Forehead spared. ',
    'Forehead weak on the left. ',
    'Left facial droop. ',
    'Ptosis and a small pupil on the right. ',
  ],
  ...[
    'A man of 84 years. ',
    'aged 1 year',
    'Pinprick lost in the left leg. ',
    'Vibration intact in the left leg. ',
  ],
  ...[
    'LL tone increased. ',
    'UL normal. ',
    'spinal shock ',
    'Flaccid legs with clonus. ',
    'KJ 7+ ',
    'Right hemiparesis. ',
  ],
  ...[
    'left ',
    'right ',
    'no ',
    'absent',
    'wobbly',
    'Tests\n',
    '4/5 ',
    'Babinski up R. ',
    'Impression: left MCA infarct. ',
  ],
];

const own: OwnVocabulary = {
  ...EMPTY_VOCABULARY,
  signs: { spasticity: ['wobbly'] },
  headings: { examination: ['Tests'] },
  ignored: ['hand grip', 'brisk'],
};

interface Edit {
  /** Where, as a share of the text. */
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
  /** So many steps of reading are taken before it: the rest is left off. Null where all is read. */
  readonly steps: number | null;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(120)),
    inserted: fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...samples, '')),
    steps: fc.option(fc.nat(60), { nil: null, freq: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function edited(text: string, { at, removed, inserted }: Edit): string {
  const offset = Math.round(at * text.length);
  return text.slice(0, offset) + inserted + text.slice(offset + removed);
}

const text: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...samples, ...pieces), notes), { maxLength: 5 }),
    fc.constantFrom('\n\n', '\n\n04/05/2020\n', '\n'),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([parts, between, lineEnd]) => parts.join(between).replace(/\r\n?|\n/gu, lineEnd));

/** What the reader of a note may have said of it. */
function optionsFor(note: string): readonly AnalysisOptions[] {
  const { findings, problems } = analyze(note);
  const decisions = [
    ...findings.slice(0, 3).map((finding, n) => {
      const verdict = (['rejected', 'corrected', 'accepted'] as const)[n] ?? 'accepted';
      const right =
        verdict === 'corrected' ? ({ side: 'left', assertion: 'present' } as const) : {};
      return decide(`decision-${n}`, note, finding, verdict, right);
    }),
    ...problems.slice(0, 1).map((problem) => silence('silenced', note, problem, 'line')),
  ];
  return [
    {},
    { vocabulary: own },
    { decisions },
    { rules: { template: 'off', ambiguous: 'error' } },
  ];
}

/** Reads on for so many steps. */
function leftOff(reader: NoteReader, note: string, options: AnalysisOptions, steps: number): void {
  const reading = reader.steps(note, options);
  for (let n = 0; n < steps && reading.next().done !== true; n += 1);
}

describe('a note that is read again after an edit', function () {
  this.timeout(300_000);

  it('has the lines, paragraphs, sentences and sections that its text has as a whole', () => {
    alwaysHolds(text, (note) => {
      assert.deepEqual({ ...analyze(note).note }, readNote(note));
    });
  });

  it('is read as if for the first time', () => {
    const made = fc.tuple(text, edits, fc.nat(3));
    alwaysHolds(
      made,
      ([first, list, kind]) => {
        const options = optionsFor(first)[kind] ?? {};
        const reader = new NoteReader();
        reader.read(first, options);
        let note = first;
        for (const edit of list) {
          note = edited(note, edit);
          if (edit.steps !== null) leftOff(reader, note, options, edit.steps);
          else assert.deepEqual({ ...reader.read(note, options) }, { ...analyze(note, options) });
        }
        assert.deepEqual({ ...reader.read(note, options) }, { ...analyze(note, options) });
      },
      60,
    );
  });

  it('has the same findings where only a region of it is read', () => {
    const made = fc.tuple(text, edits, fc.nat(3), fc.nat(), fc.nat(400));
    alwaysHolds(made, ([first, list, kind, place, length]) => {
      const options = optionsFor(first)[kind] ?? {};
      const reader = new NoteReader();
      let note = first;
      for (const edit of list) {
        note = edited(note, edit);
        const start = place % (note.length + 1);
        const region = { start, end: Math.min(start + length, note.length) };
        const isSeen = (one: { start: number; end: number }) =>
          one.start <= region.end && region.start <= one.end;
        const found = finish(reader.visibleSteps(note, [region], options));
        const all = analyze(note, options).findings.filter(isSeen);
        const sorted = (ids: readonly { id: string }[]) => ids.map(({ id }) => id).sort();
        assert.deepEqual(sorted(found.filter(isSeen)), sorted(all));
      }
    });
  });

  it('is read as if for the first time with other words and decisions', () => {
    alwaysHolds(
      fc.tuple(text, fc.array(fc.nat(3), { maxLength: 5 })),
      ([note, kinds]) => {
        const reader = new NoteReader();
        const all = optionsFor(note);
        for (const kind of [0, ...kinds]) {
          const options = all[kind] ?? {};
          assert.deepEqual({ ...reader.read(note, options) }, { ...analyze(note, options) });
        }
      },
      15,
    );
  });
});
