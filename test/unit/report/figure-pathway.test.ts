import assert from 'node:assert/strict';
import { anatomy } from '../../../src/anatomy/anatomy';
import type { Level } from '../../../src/localization/level';
import { captions, wrap } from '../../../src/report/figure/captions';
import { segmentsHeight } from '../../../src/report/figure/cord';
import { lesionMarks } from '../../../src/report/figure/lesion-marks';
import { drawnSites, placesOf } from '../../../src/report/figure/pathway-places';
import { draw, makeLevel, type Part } from './drawing';

const sides = ['left', 'right'] as const;
const marks = (drawn: readonly Part[], rank = 1) =>
  drawn.filter(({ attributes }) => attributes['data-level'] === String(rank));
const discs = (mark: readonly Part[]) =>
  mark.map((part) => part.parts.findLast(({ name }) => name === 'circle')!.attributes);
const number = (words: string | undefined) => Number(words);

describe('the figure of the motor pathway', () => {
  const rows = [...anatomy.sites, ...anatomy.cord, ...anatomy.peripheral, ...anatomy.distributions];
  const levelOf = ({ id, level, segments, roots }: (typeof rows)[number], side: Level['side']) =>
    makeLevel({
      level: level,
      site: id,
      side,
      segment: segments ?? roots?.[0] ?? null,
    });

  it('marks every place of the anatomy on its side, and mirrors it', () => {
    for (const row of rows.filter(({ level }) => level !== 'none')) {
      const [left, right] = sides.map((side) => discs(marks(draw([], [levelOf(row, side)]))));
      assert.ok(left!.length > 0, row.id);
      left!.forEach(({ cx, cy }, index) => {
        const mirrored = right![index]!;
        assert.equal(number(cx) + number(mirrored['cx']), 200, row.id);
        assert.equal(cy, mirrored['cy'], row.id);
        assert.ok(number(cx) > 100 || row.id === 'cauda-equina', row.id);
      });
      const both = marks(draw([], [levelOf(row, 'bilateral')])).length;
      assert.equal(both, row.id === 'cauda-equina' ? 1 : 2 * left!.length, row.id);
    }
  });

  it('knows no place that the anatomy has not', () => {
    const known = new Set(rows.map(({ id }) => id));
    assert.deepEqual(
      drawnSites.filter((id) => !known.has(id)),
      [],
    );
  });

  it('fills the segments of the cord, and names them', () => {
    const drawn = draw([], [makeLevel({ side: 'left', segment: 'T4', site: 'thoracic-cord' })]);
    const [mark] = marks(drawn);
    const band = mark!.parts.find(({ attributes }) => attributes['data-band'])!.attributes;
    const { top, bottom } = segmentsHeight({ first: 12, last: 12 });
    assert.equal(number(band['height']), bottom - top);
    assert.equal(number(band['x']), 100);
    assert.ok(mark!.parts.some(({ text }) => text === 'T4'));
    assert.deepEqual(placesOf(makeLevel({ segment: 'C5-C6' })), [
      { kind: 'cord', segments: 'C5-C6' },
    ]);
  });

  it('marks the second candidate faintly, and beside the first', () => {
    const levels = [makeLevel({}), makeLevel({ segment: 'C6-C7', name: 'Right cervical cord' })];
    const [first, second] = [1, 2].map((rank) => marks(draw([], levels), rank));
    assert.match(second![0]!.attributes['class']!, /faint/);
    assert.match(discs(second!)[0]!['class']!, /second/);
    assert.doesNotMatch(discs(first!)[0]!['class']!, /second/);
    const [a, b] = lesionMarks(levels).map(({ badge }) => badge);
    assert.ok(Math.hypot(a![0] - b![0], a![1] - b![1]) > 14);
  });

  it('says where the note tells no side, and marks nothing where there is no level', () => {
    const unknown = draw([], [makeLevel({ side: null })]);
    assert.equal(marks(unknown).length, 2);
    assert.ok(marks(unknown).every(({ parts }) => parts.some(({ text }) => text === '1?')));
    assert.match(unknown.map(({ text }) => text).join(' '), /does not tell the side/);
    const none = makeLevel({
      level: 'none',
      site: null,
      segment: null,
      side: null,
      name: 'No level',
    });
    const nothing = draw([], [none, makeLevel({ confidence: 'low' })]);
    assert.equal(marks(nothing).length + marks(nothing, 2).length, 0);
    assert.ok(nothing.some(({ text }) => text === 'No level'));
  });

  it('breaks long names between words', () => {
    assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrap('abcdefgh', 5), ['abcd…']);
    assert.ok(captions([makeLevel({ name: 'long '.repeat(30) })], 0, 0).bottom > 50);
  });
});
