import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datedEntries, noteDate } from '../../../src/note/entries';
import { splitLines } from '../../../src/note/lines';

/** The entries of a note as `date: first words`. */
function entries(text: string): string[] {
  return datedEntries(splitLines(text), text.length).map(
    ({ start, end, date }) =>
      `${date?.words ?? '-'}: ${text.slice(start, end).trim().split('\n').at(-1)}`,
  );
}

const dateOf = (text: string, name = 'visit.note') =>
  noteDate(splitLines(text), name)?.words ?? null;

describe('the dated entries of a note', () => {
  it('begin where a line does with a date, or with a word for the kind of note', () => {
    assert.deepEqual(
      entries('Mr X\n12 Mar 2026\nfirst\n\nReview 3 April 2026: \nsecond\n\nPOD 2\nthird'),
      ['12 Mar 2026: first', '3 April 2026: second', 'POD 2: third'],
    );
  });

  it('take the surer of two dates of one line, or of two lines one below the other', () => {
    assert.deepEqual(entries('Visit 2 (12 Mar 2026)\na\nDay 9\n14 Apr 2026\nb'), [
      '12 Mar 2026: a',
      '14 Apr 2026: b',
    ]);
  });

  it('leave what stands far above the first date without one', () => {
    assert.deepEqual(
      entries(`${'History. '.repeat(60)}\n12 Mar 2026\nfirst`).map((one) => one[0]),
      ['-', '1'],
    );
  });

  it('are none without dates, and none in a list of patients', () => {
    assert.deepEqual(entries('Tone normal.\nPower 5/5.'), []);
    assert.deepEqual(entries('Bed 1, 12 Mar 2026\nflaccid\nBed 2, 12 Mar 2026\nspastic'), []);
  });

  it('take no birth date for a visit', () => {
    assert.deepEqual(entries('Date of birth: 03/04/1970\nTone normal.'), []);
  });

  it('cover the text in order, without gap or overlap', () => {
    const line = fc.constantFrom('12 Mar 2026', 'Day 3', 'Tone normal.', '', 'Bed 2', '08:30', 'x');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        const found = datedEntries(splitLines(text), text.length);
        const ends = found.map(({ end }) => end);
        assert.deepEqual(
          found.map(({ start }) => start),
          found.length > 0 ? [0, ...ends.slice(0, -1)] : [],
        );
        if (found.length > 0) assert.equal(ends.at(-1), text.length);
      }),
    );
  });
});

describe('the date of a note', () => {
  it('is the one its head gives as the visit’s, not the birth date', () => {
    assert.equal(dateOf('DOB: 03/04/1970  Date: 12/03/2026\nTone normal.'), '12/03/2026');
    assert.equal(
      dateOf('Clinic letter\nReferred on 1 Feb 2026\nSeen on 12 Mar 2026'),
      '12 Mar 2026',
    );
    assert.equal(dateOf('Neurology\n12 March 2026\n\nDear Dr'), '12 March 2026');
  });

  it('is that of the file’s name where the head has none', () => {
    assert.equal(dateOf('MRI on 3 Feb 2026. Tone normal.', '2026-03-12 clinic.note'), '2026-03-12');
    assert.equal(dateOf('Tone normal.', 'als-week-6.txt'), 'week-6');
  });

  it('is none where only other events, or ages, are dated', () => {
    assert.equal(
      dateOf('58 y/o, DOB 03/04/1970. Injury on 12 Jan 2026. Admitted 13 Jan 2026.'),
      null,
    );
  });
});
