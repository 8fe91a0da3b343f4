import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis';
import { overallPattern, readRow } from '../../../src/report/folder-row';
import {
  everyRow,
  filteredRows,
  folderCell,
  folderColumns,
  type FolderRow,
  notePatterns,
  type ReadRow,
  sortedRows,
} from '../../../src/report/folder-table';
import { patternLabels } from '../../../src/report/summary-pattern';

const blank: ReadRow = {
  ...{ pattern: 'not-documented', level: 'none', name: 'no motor localisation' },
  ...{ side: null, segment: null, confidence: 'low', findings: 0, problems: 0 },
};
const row = (path: string, read: Partial<ReadRow> | null = {}, remark = ''): FolderRow => ({
  ...{ uri: `file:///${path}`, path, remark },
  read: read && { ...blank, ...read },
});
const paths = (rows: readonly FolderRow[]) => rows.map(({ path }) => path);

const rows = [
  row('10.note', { pattern: 'lmn', confidence: 'low', findings: 12, problems: 1, side: 'left' }),
  row('2.note', { pattern: 'umn', confidence: 'high', findings: 3, segment: 'C5-C6' }),
  row('a/Müller.txt', { pattern: 'both', confidence: 'moderate', findings: 3, side: 'right' }),
  row('pictures', null, 'holds no notes: 2 .png'),
];

describe('the table of a folder', () => {
  it('tells of a note what its analysis says first', () => {
    const analysis = analyze('Neuro exam:\nSpasticity of both legs. Reflexes 5/5 in the arms.\n');
    const [level] = analysis.localization.levels;
    assert.deepEqual(readRow(analysis), {
      ...{ pattern: 'umn', level: level?.level, name: level?.name },
      ...{ side: level?.side, segment: level?.segment, confidence: level?.confidence },
      ...{ findings: analysis.findings.length, problems: analysis.problems.length },
    });
  });

  it('takes both patterns of a body for both, wherever they stand', () => {
    const part = (pattern: Parameters<typeof overallPattern>[0][number]['pattern']) =>
      ({ region: 'arm', side: 'left', pattern, evidence: [] }) as const;
    const overall = (...patterns: Parameters<typeof part>[0][]) =>
      overallPattern(patterns.map(part));
    assert.equal(overall('umn', 'lmn'), 'both');
    assert.equal(overall('both', 'normal'), 'both');
    assert.equal(overall('normal', 'umn', 'other'), 'umn');
    assert.equal(overall('lmn'), 'lmn');
    assert.equal(overall('normal', 'other'), 'other');
    assert.equal(overall('normal', 'not-documented'), 'normal');
    assert.equal(overall(), 'not-documented');
  });

  it('has a name for every pattern', () => {
    for (const pattern of notePatterns) assert.ok(patternLabels[pattern]);
  });

  it('sorts names with their numbers, and both ways', () => {
    const sorted = (descending: boolean) => paths(sortedRows(rows, { column: 'path', descending }));
    assert.deepEqual(sorted(false), ['2.note', '10.note', 'a/Müller.txt', 'pictures']);
    assert.deepEqual(sorted(true), ['pictures', 'a/Müller.txt', '10.note', '2.note']);
  });

  it('sorts patterns and confidences by what they mean', () => {
    const pattern = paths(sortedRows(rows, { column: 'pattern', descending: false }));
    assert.deepEqual(pattern, ['a/Müller.txt', '2.note', '10.note', 'pictures']);
    const confidence = paths(sortedRows(rows, { column: 'confidence', descending: false }));
    assert.deepEqual(confidence, ['2.note', 'a/Müller.txt', '10.note', 'pictures']);
  });

  it('sorts counts as numbers, equals by name', () => {
    const findings = paths(sortedRows(rows, { column: 'findings', descending: true }));
    assert.deepEqual(findings, ['10.note', '2.note', 'a/Müller.txt', 'pictures']);
  });

  it('keeps every row, and what has nothing in the column last, whichever way it sorts', () => {
    const anyRow = fc.record({
      path: fc.string(),
      read: fc.option(
        fc.record({
          side: fc.option(fc.constantFrom('left', 'right')),
          segment: fc.option(fc.string({ minLength: 1 })),
          findings: fc.nat(),
          pattern: fc.constantFrom(...notePatterns),
        }),
      ),
      remark: fc.string(),
    });
    fc.assert(
      fc.property(
        fc.array(anyRow),
        fc.constantFrom(...folderColumns),
        fc.boolean(),
        (some, column, descending) => {
          const given = some.map(({ path, read, remark }) => row(path, read, remark));
          const sorted = sortedRows(given, { column, descending });
          assert.equal(new Set(sorted).size, given.length);
          const empty = sorted.map((one) => folderCell(one, column) === null);
          assert.deepEqual(empty, empty.toSorted());
          assert.deepEqual(
            sortedRows(sorted.toReversed(), { column, descending }).length,
            sorted.length,
          );
        },
      ),
    );
  });

  it('shows the rows that hold all words, in any case', () => {
    const found = (words: string) =>
      paths(filteredRows(rows, { ...everyRow, words }, patternLabels));
    assert.deepEqual(found(''), paths(rows));
    assert.deepEqual(found('müller'), ['a/Müller.txt']);
    assert.deepEqual(found('NOTE left'), ['10.note']);
    assert.deepEqual(found('c5-c6'), ['2.note']);
    assert.deepEqual(found('umn and'), ['a/Müller.txt']);
    assert.deepEqual(found('.png'), ['pictures']);
    assert.deepEqual(found('null'), []);
  });

  it('shows one pattern, those with problems, or those not read', () => {
    const only = (filter: Partial<typeof everyRow>) =>
      paths(filteredRows(rows, { ...everyRow, ...filter }));
    assert.deepEqual(only({ pattern: 'umn' }), ['2.note']);
    assert.deepEqual(only({ only: 'problems' }), ['10.note']);
    assert.deepEqual(only({ only: 'not-read' }), ['pictures']);
    assert.deepEqual(only({ only: 'problems', pattern: 'umn' }), []);
  });
});
