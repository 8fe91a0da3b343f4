import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { folderCsv } from '../../../src/formats/folder-csv';
import type { FolderRow } from '../../../src/report/folder-table';

const row = (path: string, remark = ''): FolderRow => ({
  uri: `file:///${path}`,
  path,
  remark,
  read: {
    ...{ pattern: 'lmn', level: 'root', name: 'left C6 root', side: 'left', segment: 'C6' },
    ...{ confidence: 'moderate', findings: 4, problems: 0 },
  },
});

const read = (text: string) =>
  parse<Record<string, string>>(text, { columns: true, record_delimiter: '\r\n' });

describe('the CSV of a folder', () => {
  it('has a line of names, and a record a row, read back as they were', () => {
    assert.deepEqual(read(folderCsv([row('a/1.note')])), [
      {
        ...{ note: 'a/1.note', state: 'read', pattern: 'lmn', level: 'root' },
        ...{ level_name: 'left C6 root', side: 'left', segment: 'C6', confidence: 'moderate' },
        ...{ findings: '4', problems: '0', remark: '' },
      },
    ]);
  });

  it('leaves the cells empty of what was not read', () => {
    const [one] = read(folderCsv([{ uri: 'x:y', path: 'y', read: null, remark: 'binary' }]));
    assert.equal(one?.['state'], 'not-read');
    assert.equal(one['remark'], 'binary');
    assert.equal(one['findings'], '');
  });

  it('takes names with commas, quotes and line feeds, and keeps formulas from spreadsheets', () => {
    const names = ['a,b.note', 'say "x".note', 'two\nlines.note', 'é😀.note'];
    const back = read(folderCsv(names.map((name) => row(name))));
    assert.deepEqual(
      back.map(({ note }) => note),
      names,
    );
    const [formula] = read(folderCsv([row('=HYPERLINK("x").note', '@x')]));
    assert.equal(formula?.['note'], '\'=HYPERLINK("x").note');
    assert.equal(formula['remark'], "'@x");
  });
});
