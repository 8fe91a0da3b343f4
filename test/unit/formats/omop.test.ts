import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRow } from '../../../src/formats/csv';
import { writeDocument } from '../../../src/formats/format';
import { NOTE_NLP, omop } from '../../../src/formats/omop';
import { notesOfAllKinds, options, readNote } from './support';

type Row = Readonly<Record<string, string>>;
const rows = (document: string): Row[] => parse(document, { columns: true });

/** The table's fields as the Common Data Model 5.4 has them: type, and whether they must be given. */
const FIELDS: Readonly<Record<string, readonly [type: string, required: boolean]>> = {
  note_nlp_id: ['integer', true],
  note_id: ['integer', true],
  section_concept_id: ['integer', false],
  snippet: ['varchar(250)', false],
  offset: ['varchar(50)', false],
  lexical_variant: ['varchar(250)', true],
  note_nlp_concept_id: ['integer', false],
  note_nlp_source_concept_id: ['integer', false],
  nlp_system: ['varchar(250)', false],
  nlp_date: ['date', true],
  nlp_datetime: ['datetime', false],
  term_exists: ['varchar(1)', false],
  term_temporal: ['varchar(50)', false],
  term_modifiers: ['varchar(2000)', false],
};

function fits(value: string, type: string): boolean {
  const most = /^varchar\((\d+)\)$/.exec(type)?.[1];
  if (most !== undefined) return Array.from(value).length <= Number(most);
  return (type === 'integer' ? /^\d+$/ : /^\d{4}-\d\d-\d\d$/).test(value);
}

describe('the OMOP table NOTE_NLP', () => {
  it('has the columns of the model, in its order, and values of their types', () => {
    assert.deepEqual(NOTE_NLP, Object.keys(FIELDS));
    const notes = notesOfAllKinds();
    const read = rows(writeDocument(omop, notes, { ...options, text: true }));
    const findings = notes.flatMap(({ analysis }) => analysis.findings);
    assert.equal(read.length, findings.length);
    for (const row of read) {
      assert.deepEqual(Object.keys(row), NOTE_NLP);
      for (const [field, [type, required]] of Object.entries(FIELDS)) {
        const value = row[field] ?? '';
        if (value === '') assert.ok(!required, field);
        else assert.ok(fits(value, type), `${field}: ${value}`);
      }
    }
    assert.deepEqual(
      read.map((row) => row['note_nlp_id']),
      findings.map((_, index) => String(index + 1)),
    );
  });

  it('tells what exists, what is past and what is the patient’s', () => {
    const text =
      'No clonus. Weakness in the past. Possible Babinski. Mother had weakness. R arm spastic.';
    const told = rows(writeDocument(omop, [readNote(text, '42')], options)).map(
      ({ note_id, term_exists, term_temporal, term_modifiers = '' }) =>
        [note_id, term_exists, term_temporal, term_modifiers.split(',')[0]].join(' '),
    );
    assert.deepEqual(told, [
      '42 N Present Negation=true',
      '42 Y Past History=true',
      '42 Y Present Uncertain=true',
      '42 N Present Subject=other',
      '42 Y Present Sign=spasticity',
    ]);
  });

  it('counts offsets in characters, and quotes what is around only where asked', () => {
    const note = readNote('🧠🧠 Lives alone. Left leg spastic.');
    const [row = {}] = rows(writeDocument(omop, [note], options));
    const [asked = {}] = rows(writeDocument(omop, [note], { ...options, text: true }));
    assert.equal(row['snippet'], '');
    assert.match(asked['snippet'] ?? '', /Lives alone/);
    const characters = Array.from(note.analysis.note.text).slice(Number(row['offset']));
    assert.ok(characters.join('').startsWith(row['lexical_variant'] ?? '?'));
  });
});

describe('comma-separated values', () => {
  it('are read back as they were, whatever is in them', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', ';', ' ', "'", '=') }),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2 }), (cells) => {
        const [read = []]: string[][] = parse(csvRow(cells));
        const shown = read.map((one, n) => (one === `'${cells[n] ?? ''}` ? cells[n] : one));
        assert.deepEqual(shown, cells);
      }),
    );
  });

  it('hold nothing that a spreadsheet would run', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', ' =1'])
      assert.deepEqual(parse(csvRow([formula, 5, null])), [[`'${formula}`, '5', '']]);
  });
});
