import assert from 'node:assert/strict';
import { Agreement, type Annotated } from '../../../src/agreement/agreement';
import { ContingencyTable } from '../../../src/agreement/kappa';

const TEXT = 'Tone raised in the left arm. Knee jerks brisk. No clonus. Left grip weak.';

/** An annotation of words of the text. */
function on(words: string, sign: Annotated['sign'], more: Partial<Annotated> = {}): Annotated {
  const start = TEXT.indexOf(words);
  assert.ok(start >= 0, words);
  return {
    ...{ id: `${sign}@${start}`, sign, start, end: start + words.length },
    ...{ side: null, assertion: 'present', ...more },
  };
}

describe('agreement', () => {
  it('of equal annotations is full, without disagreements', () => {
    const agreement = new Agreement();
    const all = [on('Tone raised', 'hypertonia', { side: 'left' }), on('brisk', 'hyperreflexia')];
    assert.deepEqual(agreement.add(TEXT, all, all), []);
    const { signs, all: total, details } = agreement.report();
    assert.deepEqual(
      signs.map(({ sign, both, f1, kappa }) => [sign, both, f1, kappa]),
      [
        ['hypertonia', 1, 1, 1],
        ['hyperreflexia', 1, 1, 1],
      ],
    );
    assert.deepEqual([total.both, total.f1, total.kappa], [2, 1, 1]);
    assert.deepEqual(details, [
      { of: 'assertion', pairs: 2, agreed: 2, kappa: null },
      { of: 'side', pairs: 2, agreed: 2, kappa: 1 },
    ]);
  });

  it('lists where the two differ, in the order of the text', () => {
    const agreement = new Agreement();
    const disagreements = agreement.add(
      TEXT,
      [
        on('Tone raised', 'hypertonia', { side: 'left' }),
        on('brisk', 'hyperreflexia'),
        on('clonus', 'clonus', { assertion: 'absent' }),
      ],
      [
        on('Tone raised in the left arm', 'hypertonia', { side: 'right' }),
        on('Knee jerks brisk', 'reflex-spread'),
        on('clonus', 'clonus'),
        on('weak', 'weakness'),
      ],
    );
    assert.deepEqual(
      disagreements.map(({ kind, start, end }) => [kind, TEXT.slice(start, end)]),
      [
        ['side', 'Tone raised in the left arm'],
        ['sign', 'Knee jerks brisk'],
        ['assertion', 'clonus'],
        ['only-second', 'weak'],
      ],
    );
    const { all, signs } = agreement.report();
    assert.deepEqual([all.both, all.onlyFirst, all.onlySecond], [2, 1, 2]);
    assert.equal(all.f1, 4 / 7);
    assert.equal(signs.find(({ sign }) => sign === 'weakness')?.f1, 0);
  });

  it('pairs each annotation once, and those of one sign first', () => {
    const agreement = new Agreement();
    const found = agreement.add(
      TEXT,
      [on('Knee jerks brisk', 'hyperreflexia')],
      [on('Knee', 'reflex-spread'), on('jerks', 'hyperreflexia'), on('brisk', 'hyperreflexia')],
    );
    assert.deepEqual(
      found.map(({ kind, second }) => [kind, second?.sign]),
      [
        ['only-second', 'reflex-spread'],
        ['only-second', 'hyperreflexia'],
      ],
    );
  });

  it('sums over notes: a note without a sign counts its words for neither', () => {
    const agreement = new Agreement();
    agreement.add(TEXT, [on('weak', 'weakness')], [on('weak', 'weakness')]);
    agreement.add('Slept well.', [], []);
    const { notes, signs } = agreement.report();
    assert.equal(notes, 2);
    assert.equal(signs[0]?.kappa, 1);
  });

  it('is not defined where there is nothing', () => {
    const { all, signs, details } = new Agreement().report();
    assert.deepEqual([all.f1, all.kappa, signs, details[0]?.kappa], [null, null, [], null]);
  });
});

describe('Cohen’s kappa', () => {
  it('is that of the textbook example', () => {
    // Cohen's formula on 20 and 15 agreed of 50, marginals 25/25 and 30/20: 0.7 observed, 0.5 expected
    const table = new ContingencyTable();
    table.add('yes', 'yes', 20);
    table.add('yes', 'no', 5);
    table.add('no', 'yes', 10);
    table.add('no', 'no', 15);
    assert.ok(Math.abs((table.kappa ?? 0) - 0.4) < 1e-12);
  });

  it('is below 0 where two differ more than by chance, and null where nothing varies', () => {
    const opposite = new ContingencyTable();
    opposite.add('a', 'b');
    opposite.add('b', 'a');
    assert.equal(opposite.kappa, -1);
    const same = new ContingencyTable();
    same.add('a', 'a', 9);
    assert.equal(same.kappa, null);
  });
});
