import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datesIn } from '../../../src/note/dates';
import { orderOf } from '../../../src/timeline/order';

const order = (...words: (string | null)[]) =>
  orderOf(words.map((one) => (one === null ? null : (datesIn(one)[0] ?? null))));
const labels = (...words: (string | null)[]) => {
  const { places, labels: all } = order(...words);
  return places.map((place) => all[place]);
};

describe('the order of visits', () => {
  it('is that of time', () => {
    const found = order('2026-05-01', '12 Mar 2026', 'January 3, 2026');
    assert.deepEqual(found.places, [2, 1, 0]);
    assert.deepEqual(found.notices, []);
    assert.deepEqual(labels('Week 6', 'Day 3'), ['Day 3', 'Week 6']);
  });

  it('tells day from month by another date, and says so', () => {
    const { notices } = order('03/04/2026', '03/25/2026');
    assert.deepEqual(labels('03/04/2026', '03/25/2026'), ['4 Mar 2026', '25 Mar 2026']);
    assert.match(
      notices.join(),
      /“03\/04\/2026” is read with the month first, as in “03\/25\/2026”/,
    );
  });

  it('tells day from month by the order in which time runs forward, or has the day first, and says so', () => {
    assert.deepEqual(labels('01/02/2026', '02/01/2026'), ['2 Jan 2026', '1 Feb 2026']);
    assert.match(
      order('01/02/2026', '02/01/2026').notices.join(),
      /month first, in which the dates run/,
    );
    assert.deepEqual(labels('03/04/2026'), ['3 Apr 2026']);
    assert.match(order('03/04/2026').notices.join(), /does not tell day from month/);
  });

  it('keeps what has no date behind what stood before it, and says so', () => {
    const { places, notices } = order('2026-05-01', null, '2026-03-01');
    assert.deepEqual(places, [2, 0, 1]);
    assert.match(notices.join(), /1 visit has no date/);
    assert.match(order(null, null).notices.join(), /No visit has a date/);
  });

  it('sorts nothing that can’t be compared, and says so', () => {
    for (const words of [
      ['Day 9', '12 Mar 2026', 'Day 1'],
      ['POD 3', 'HD 1'],
    ]) {
      const { places, notices } = order(...words);
      assert.deepEqual(
        places,
        words.map((_, index) => index),
      );
      assert.match(notices.join(), /can’t be compared/);
    }
  });

  it('gives dates without a year the year before them', () => {
    assert.deepEqual(labels('3 Apr', '12 Mar 2026', '1 May'), [
      '12 Mar 2026',
      '3 Apr 2026',
      '1 May 2026',
    ]);
    assert.match(order('3 Apr', '1 Mar').notices.join(), /No date has a year/);
  });

  it('keeps every visit once, and time never runs back', () => {
    const words = fc.option(
      fc.oneof(
        fc.integer({ min: 1, max: 28 }).map((day) => `${day} Mar 2026`),
        fc.integer({ min: 1, max: 28 }).map((day) => `2026-04-${String(day).padStart(2, '0')}`),
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (all) => {
        const { places, labels: said } = order(...all);
        assert.deepEqual(
          places.toSorted((a, b) => a - b),
          all.map((_, index) => index),
        );
        const times = places.flatMap((place) => (said[place] ? [Date.parse(said[place])] : []));
        assert.deepEqual(
          times,
          times.toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
