import assert from 'node:assert/strict';
import { completionRows } from '../../../src/vocabulary/completion-rows';
import { siteRow } from '../../../src/vocabulary/site-rows';
import { offeredScale, offeredTerms } from '../../../src/writing/offered-terms';
import { read } from '../support/read';

const names = (before: string) => offeredTerms(before).terms.map(({ term }) => term);

describe('the terms offered while a note is written', () => {
  it('are read as the sign, muscle or reflex they stand for', () => {
    const misread = completionRows.flatMap((row) =>
      row.terms.filter((term) => {
        const { findings } = read(carrier(row, term));
        return !findings.some((finding) =>
          'sign' in row ? finding.sign === row.sign : finding.sites.includes(row.site),
        );
      }),
    );
    assert.deepEqual(misread, []);
  });

  it('begin as what is typed, the preferred one first', () => {
    assert.deepEqual(names('Wasting of the right quad'), ['quadriceps']);
    assert.deepEqual(names('There is spas').slice(0, 2), ['spasticity', 'spastic paraparesis']);
  });

  it('go on over several words', () => {
    const offer = offeredTerms('power in tibialis an');
    assert.equal(offer.terms[0]!.term, 'tibialis anterior');
    assert.equal(offer.start, 'power in '.length);
    assert.equal(offer.terms[0]!.detail, 'L4–L5, deep peroneal nerve');
  });

  it('say what a sign means', () => {
    const [sign] = offeredTerms('fasci').terms;
    assert.equal(sign!.detail, 'LMN sign');
    assert.match(sign!.why, /\S/);
  });

  it('take a capital where one was typed', () => {
    assert.deepEqual(names('Spasti').slice(0, 1), ['Spasticity']);
    assert.deepEqual(names('hoff'), ['Hoffmann sign']);
  });

  it('are not offered for fewer than three letters, behind a blank, or within a word', () => {
    for (const text of ['', 's', 'sp', 'spasticity ', 'xspast', 'no such wor'])
      assert.deepEqual(names(text), [], text);
  });
});

describe('the values offered behind a name', () => {
  it('are those of its scale', () => {
    assert.equal(offeredScale('MRC ')?.scale.id, 'mrc');
    assert.equal(offeredScale('R knee jerk ')?.scale.id, 'reflex');
    assert.equal(offeredScale('Left KJ: 3')?.scale.id, 'reflex');
    assert.equal(offeredScale('MAS 1')?.start, 4);
    assert.equal(offeredScale('seen by the '), undefined);
  });
});

/** A sentence in which the term says what it is offered for. */
function carrier(row: (typeof completionRows)[number], term: string): string {
  if ('sign' in row) return `Examination:\n${term} of the right leg.\n`;
  const reflex = siteRow(row.site)?.kind === 'reflex';
  return reflex
    ? `Examination:\nRight ${term} ${term.startsWith('plantar') ? 'up' : '3+'}.\n`
    : `Examination:\nRight ${term} 4/5.\n`;
}
