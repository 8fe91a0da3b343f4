import assert from 'node:assert/strict';
import fc from 'fast-check';
import { amountOf, oneOf, severitiesOf, someOf } from '../../../src/editor/notes/setting-values';
import { ruleRows } from '../../../src/vocabulary/rule-rows';

describe('a setting that is wrong', () => {
  it('counts as not set', () => {
    assert.equal(oneOf('loud', ['off', 'on'], 'on'), 'on');
    assert.equal(oneOf('constructor', ['off', 'on'], 'on'), 'on');
    assert.equal(oneOf('false', [true, false], true), true);
    assert.deepEqual(
      [-1, NaN, '5', null, {}].map((value) => amountOf(value, 250)),
      Array(5).fill(250),
    );
    assert.equal(amountOf(0, 250), 0);
    assert.deepEqual(someOf('umn', ['umn', 'lmn'], ['lmn']), ['lmn']);
    assert.deepEqual(someOf(['umn', 'x', null], ['umn', 'lmn'], ['lmn']), ['umn']);
    assert.deepEqual(
      severitiesOf({ scale: 'loud', template: 'off', __proto__: { scale: 'off' } }),
      {
        template: 'off',
      },
    );
    for (const value of [null, undefined, 'off', 3, ['off']])
      assert.deepEqual(severitiesOf(value), {});
  });

  it('can be anything', () => {
    const known = new Set<string>(ruleRows.map(({ id }) => id));
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.ok(['off', 'on'].includes(oneOf(value, ['off', 'on'], 'on')));
        assert.ok(amountOf(value, 1) >= 0);
        assert.ok(someOf(value, ['umn'], []).every((one) => one === 'umn'));
        assert.ok(Object.keys(severitiesOf(value)).every((id) => known.has(id)));
      }),
    );
  });
});
