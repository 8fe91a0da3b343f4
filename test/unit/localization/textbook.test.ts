import assert from 'node:assert/strict';
import rows from './textbook.yaml';
import { localizeLines } from './builder';

interface Row {
  readonly picture: string;
  readonly source: string;
  readonly level: string;
  readonly site?: string;
  readonly side?: string;
  readonly segment?: string;
  readonly lines: readonly string[];
}

describe('textbook pictures', () => {
  for (const row of rows as readonly Row[])
    it(`${row.picture} (${row.source})`, () => {
      const { levels } = localizeLines(row.lines);
      const [first] = levels;
      assert.ok(first);
      const said = levels
        .map(({ level, site, side, score }) => `${level} ${site} ${side} ${score}`)
        .join('; ');
      assert.equal(first.level, row.level, said);
      if (row.side) assert.equal(first.side, row.side, said);
      if (row.site) assert.equal(first.site, row.site, said);
      if (row.segment) assert.equal(first.segment, row.segment, said);
    });
});
