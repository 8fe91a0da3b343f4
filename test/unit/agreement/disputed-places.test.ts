import assert from 'node:assert/strict';
import { Agreement, type Annotated } from '../../../src/agreement/agreement';
import { disputedPlaces } from '../../../src/agreement/disputed-places';

const said = (id: string, start: number, more: Partial<Annotated> = {}): Annotated => ({
  ...{ id, sign: 'clonus', start, end: start + 6, side: null, assertion: 'present' },
  ...more,
});

describe('disputed places', () => {
  it('hold all that two differ in there', () => {
    const [ours, theirs] = [said('a', 0), said('b', 0, { side: 'left', assertion: 'possible' })];
    const differing = new Agreement().add('clonus', [ours], [theirs]);
    assert.deepEqual(
      differing.map(({ kind }) => kind),
      ['side', 'assertion'],
    );
    assert.deepEqual(disputedPlaces(differing), [
      { kinds: ['side', 'assertion'], start: 0, end: 6, first: ours, second: theirs },
    ]);
  });

  it('are apart where the statements are', () => {
    const ours = [said('a', 0), said('b', 10)];
    const theirs = [said('c', 20), said('d', 30)];
    const differing = new Agreement().add('clonus    '.repeat(4), ours, theirs);
    assert.deepEqual(
      disputedPlaces(differing).map(({ kinds, start }) => [kinds, start]),
      [
        [['only-first'], 0],
        [['only-first'], 10],
        [['only-second'], 20],
        [['only-second'], 30],
      ],
    );
  });
});
