import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import { blockRows, gridsOf } from '../../../src/vocabulary/block-rows';
import type { SignId } from '../../../src/vocabulary/ids';
import { scaleRow, scaleRows } from '../../../src/vocabulary/scale-rows';
import { siteRow } from '../../../src/vocabulary/site-rows';
import { examinationSnippet, examinationText } from '../../../src/writing/examination-block';
import { read } from '../support/read';

/** What a cell with a value must be read as; `not` where the value denies the sign. Undefined: nothing is stated. */
const meanings: Readonly<Record<string, (value: string) => string | undefined>> = {
  mrc: (value) => (value === '5' ? 'normal-power' : 'weakness'),
  'isncsci-motor': (value) => (value === '5' ? 'normal-power' : 'weakness'),
  ashworth: (value) => (value === '0' ? 'normal-tone' : 'spasticity'),
  reflex: (value) =>
    ({ '0': 'areflexia', '1+': 'hyporeflexia', '2+': 'normal-reflexes' })[value] ?? 'hyperreflexia',
  tone: (value) =>
    ({
      normal: 'normal-tone',
      increased: 'hypertonia',
      spastic: 'spasticity',
      rigid: 'rigidity',
      reduced: 'hypotonia',
      flaccid: 'flaccidity',
    })[value],
  plantar: (value) => ({ down: 'flexor-plantar', up: 'babinski', mute: 'mute-plantar' })[value],
  clonus: (value) => (value === 'absent' ? 'not clonus' : 'clonus'),
  finding: (value) => (value === 'absent' ? 'not hoffmann' : 'hoffmann'),
};

/** Fills the tab stops in, in their order, as an editor does. */
function fill(snippet: string, choose: (values: readonly string[], stop: number) => string) {
  return snippet
    .replace(/\$\{(\d+)\|([^|]*)\|\}/g, (_, stop: string, values: string) =>
      choose(values.split(','), Number(stop)),
    )
    .replace('$0', '');
}

/** What the reader makes of a note, in its order. */
function said(text: string): string[] {
  const { findings } = read(text);
  return findings.map(({ sign, assertion, side, region, grade }) => {
    const name: SignId | `not ${SignId}` = assertion === 'absent' ? `not ${sign}` : sign;
    return [name, side, region, grade?.replace(/^MAS /, '')].filter(Boolean).join(' ');
  });
}

const regions: Readonly<Record<string, 'arm' | 'leg'>> = {
  'Plantar response': 'leg',
  'Ankle clonus': 'leg',
  'Hoffmann sign': 'arm',
};

function regionOf(label: string, column: string): string | undefined {
  if (/ (?:arm|leg)$/.test(column)) return column.split(' ')[1];
  const words = label.toLowerCase();
  return (
    regions[label] ??
    siteRow(`key-muscle-${label}`)?.region ??
    (/elbow|wrist|finger|thumb|shoulder|biceps|triceps|brachioradialis/.test(words) ? 'arm' : 'leg')
  );
}

for (const layout of ['columns', 'table'] as const) {
  describe(`the blocks of the examination, in the layout “${layout}”`, () => {
    for (const block of blockRows) {
      const snippet = examinationSnippet(block, layout);
      const cells = gridsOf(block).flatMap(({ columns, rows }) =>
        rows.flatMap(({ label, scale }) => columns.map((column) => ({ label, scale, column }))),
      );
      const most = Math.max(...cells.map(({ scale }) => scaleRow(scale).values.length));

      it(`${block.id}: a tab stop a cell, with the values of its scale`, () => {
        const stops: (readonly string[])[] = [];
        fill(snippet, (values, stop) => {
          stops[stop - 1] = values;
          return '';
        });
        assert.deepEqual(
          stops,
          cells.map(({ scale }) => scaleRow(scale).values),
        );
      });

      it(`${block.id}: states nothing until it is filled in`, () => {
        assert.deepEqual(said(examinationText(block, layout)), []);
        assert.equal(
          fill(snippet, ([first]) => first!),
          `${examinationText(block, layout)}\n`,
        );
      });

      it(`${block.id}: each value is read back with its sign, side, place and grade`, () => {
        for (let turn = 0; turn < most; turn += 1) {
          const chosen: string[] = [];
          const text = fill(snippet, (values, stop) => {
            // Another value in each cell, so that a column taken for the other is seen.
            const value = values[(turn + stop) % values.length]!;
            chosen.push(value);
            return value;
          });
          const expected = cells.flatMap(({ label, scale, column }, index) => {
            const value = chosen[index]!;
            if (value === 'NT') return [];
            const graded = /\d/.test(value) ? value : undefined;
            const side = column.split(' ')[0]!.toLowerCase();
            const parts = [meanings[scale]?.(value), side, regionOf(label, column), graded];
            return [parts.filter(Boolean).join(' ')];
          });
          assert.deepEqual(said(text), expected, text);
        }
      });
    }
  });
}

describe('the scales', () => {
  it('begin with not tested, so that a cell that is passed over states nothing', () => {
    for (const { id, values } of scaleRows) assert.equal(values[0], 'NT', id);
  });

  it('hold nothing that a snippet’s choice would take for its own', () => {
    for (const { values } of scaleRows)
      for (const value of values) assert.doesNotMatch(value, /[,|\\$}]/);
  });
});

it('the filled ISNCSCI block gives the levels of the standard, where the note tells the sensory ones', () => {
  const block = blockRows.find(({ id }) => id === 'isncsci')!;
  const grid = fill(examinationSnippet(block, 'columns'), (_, stop) => (stop <= 6 ? '5' : '0'));
  const { isncsci } = analyze(`${grid}\nSensory level at C7.\n`).localization;
  assert.deepEqual([isncsci?.motorRight, isncsci?.motorLeft], ['C7', 'C7']);
});
