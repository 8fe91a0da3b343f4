import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datesIn, type FoundDate } from '../../../src/note/dates';

/** The dates of some words as `year-month-day order`, or `days from`. */
function dates(words: string): string[] {
  return datesIn(words).map(said);
}

function said({ date }: FoundDate): string {
  if (date.kind === 'counted') return `${date.days} from ${date.from}`;
  const { year, month, day, minutes, order } = date;
  return [`${year ?? '?'}-${month}-${day}`, minutes, order === 'none' ? null : order]
    .filter((one) => one !== null)
    .join(' ');
}

describe('dates', () => {
  it('are read in the forms that notes have', () => {
    const forms: Record<string, string> = {
      '2026-03-12': '2026-3-12',
      '2026-03-12 08:30': '2026-3-12 510',
      '12 Mar 2026': '2026-3-12',
      '12th of March, 2026': '2026-3-12',
      'March 12, 2026': '2026-3-12',
      'Sept 3rd 2026': '2026-9-3',
      '12-Mar-26': '2026-3-12',
      '12.03.2026': '2026-3-12',
      '25/03/2026': '2026-3-25 day-first',
      '03/25/2026': '2026-3-25 month-first',
      '03/04/2026': '2026-4-3 either',
      '05/05/26': '2026-5-5',
      '12 Mar': '?-3-12',
      als_20260312: '2026-3-12',
      'visit-2026-03-12': '2026-3-12',
    };
    for (const [words, expected] of Object.entries(forms))
      assert.deepEqual(dates(words), [expected], words);
  });

  it('count days from what the words name', () => {
    const forms: Record<string, string> = {
      'Day 3': '3 from onset',
      day10: '10 from onset',
      'Week 6': '42 from onset',
      'Month 3': '90 from onset',
      'POD 2': '2 from operation',
      'Post-op day 4': '4 from operation',
      'HD 5': '5 from admission',
      'Hospital day 2': '2 from admission',
    };
    for (const [words, expected] of Object.entries(forms))
      assert.deepEqual(dates(words), [expected], words);
  });

  it('are none where no calendar has them, nor grades, ages, durations or other numbers', () => {
    for (const words of [
      '31/02/2026',
      '30 Feb 2026',
      '2026-13-01',
      'Power 4/5, reflexes 2+/4, BP 120/80',
      '58 y/o man, 6 weeks of weakness, 3 days ago',
      'marching 5 minutes',
      'L4/5/S1',
      'Ph 020 7946 0123',
    ])
      assert.deepEqual(dates(words), [], words);
  });

  it('are read back from each unambiguous form, with their words', () => {
    const day = fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2069-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const month = (date: Date, style: 'short' | 'long') =>
      date.toLocaleString('en', { month: style, timeZone: 'UTC' });
    fc.assert(
      fc.property(day, fc.string({ maxLength: 5 }), (date, after) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, number] = [date.getUTCFullYear(), date.getUTCDate()];
        for (const words of [
          iso,
          `${number} ${month(date, 'short')} ${year}`,
          `${month(date, 'long')} ${number}, ${year}`,
        ]) {
          const text = `Seen on ${words} ; ${after}`;
          const [found] = datesIn(text);
          assert.ok(found, text);
          assert.equal(text.slice(found.start, found.end), found.words);
          assert.equal(said(found), `${year}-${date.getUTCMonth() + 1}-${number}`);
        }
      }),
    );
  });

  it('do not overlap, lie in the text, and end in time, whatever it says', () => {
    const piece = fc.constantFrom('1', '12', '03', '2026', '/', '-', '.', ' ', 'Mar', 'day', ':');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 60 }),
        (all) => {
          const text = all.join('');
          datesIn(text).reduce((end, one) => {
            assert.ok(one.start >= end && one.end > one.start);
            assert.equal(text.slice(one.start, one.end), one.words);
            return one.end;
          }, 0);
        },
      ),
    );
  });
});
