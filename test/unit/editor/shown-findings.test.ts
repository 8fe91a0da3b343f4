import assert from 'node:assert/strict';
import type { Finding } from '../../../src/findings/finding';
import { afterEdit, asRead, withoutThoseAt } from '../../../src/editor/notes/shown-findings';
import { makeFinding } from '../support/finding';

function finding(start: number, text: string, sign: Finding['sign'] = 'clonus'): Finding {
  return makeFinding({ sign, start, text });
}

function places(shown: ReturnType<typeof asRead>): [number, number][] {
  return shown.map(({ start, end }) => [start, end]);
}

describe('the findings shown while a note is edited', () => {
  const shown = asRead([finding(10, 'clonus'), finding(30, 'clonus')]);
  const edit = (rangeOffset: number, rangeLength: number, text: string) => ({
    rangeOffset,
    rangeLength,
    text,
  });

  it('move along with an edit before them', () => {
    assert.deepEqual(places(afterEdit(shown, [edit(20, 2, 'abcde')])), [
      [10, 16],
      [33, 39],
    ]);
  });

  it('stay where the edit is behind them', () => {
    assert.deepEqual(places(afterEdit(shown, [edit(40, 0, 'x')])), places(shown));
  });

  it('go at once where the edit touches them, at either end too', () => {
    for (const at of [10, 13, 16]) {
      assert.deepEqual(places(afterEdit(shown, [edit(at, 0, 'x')])), [[31, 37]]);
    }
    assert.deepEqual(afterEdit(shown, [edit(0, 40, '')]), []);
  });

  it('take several changes of one edit, in any order', () => {
    const changes = [edit(0, 0, 'ab'), edit(25, 1, '')];
    for (const order of [changes, changes.toReversed()]) {
      assert.deepEqual(places(afterEdit(shown, order)), [
        [12, 18],
        [31, 37],
      ]);
    }
  });

  it('wait while they are being typed, unless they were there before', () => {
    const fresh = asRead([finding(10, 'clonus'), finding(30, 'clonus')]);
    assert.deepEqual(places(withoutThoseAt([36], fresh, [])), [[10, 16]]);
    assert.deepEqual(places(withoutThoseAt([36], fresh, shown)), places(shown));
  });

  it('begin behind the cells before them in the row of a table', () => {
    const row = ['Power  4/5', 'Power  4/5  5/5', 'Power  4/5  5/5  3/5'];
    assert.deepEqual(places(asRead(row.map((text) => finding(0, text, 'weakness')))), [
      [0, 10],
      [12, 15],
      [17, 20],
    ]);
  });
});
