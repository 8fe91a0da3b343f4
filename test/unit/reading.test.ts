import assert from 'node:assert/strict';
import { analyze } from '../../src/analysis';
import type { Finding } from '../../src/findings/finding';
import { holdsBaseline, percent, printMiss } from './support/baseline';
import { casesOf, type Case } from './support/cases';
import { expectedFinding, type ExpectedFinding } from './support/expected-finding';
import { matchFindings } from './support/match-findings';

interface Tally {
  expected: number;
  found: number;
  matched: number;
  allRight: number;
}

const show = (f: ExpectedFinding | Finding) =>
  `${f.sign} ${f.assertion} ${f.side ?? '-'} ${f.region ?? '-'} "${f.text}"@${f.start}`;
const f1 = (part: number, { expected, found }: Tally) => percent(2 * part, expected + found);

/** Adds one case to the tallies, and prints what is wrong in it. */
function score(one: Case, tallies: readonly Tally[]): void {
  const expected = one.expectations.map((line) => expectedFinding(one, line));
  const { findings } = analyze(one.text);
  const { matched, missed, unexpected } = matchFindings(expected, findings);
  const wrong = matched.filter(({ agreement }) => Object.values(agreement).includes(false));
  for (const tally of tallies) {
    tally.expected += expected.length;
    tally.found += matched.length + unexpected.length;
    tally.matched += matched.length;
    tally.allRight += matched.length - wrong.length;
  }
  const where = `${one.file}, ${one.title}`;
  for (const miss of missed) printMiss(`missed   ${show(miss)}  (${where})`);
  for (const surplus of unexpected) printMiss(`false    ${show(surplus)}  (${where})`);
  for (const { expected: e, found: f } of wrong) {
    printMiss(`differs  ${show(e)}\n     got ${show(f)}  (${where})`);
  }
}

describe('reading fixtures', function () {
  this.timeout(300_000);

  const cases = casesOf('reading');

  it('are written as they should be', () => {
    assert.ok(cases.length > 0);
    for (const one of cases) for (const line of one.expectations) expectedFinding(one, line);
  });

  it('are read at least as well as recorded', () => {
    const table = new Map<string, Tally>();
    const tallyOf = (row: string) => {
      const tally = table.get(row) ?? { expected: 0, found: 0, matched: 0, allRight: 0 };
      table.set(row, tally);
      return tally;
    };
    const all = tallyOf('all');
    for (const one of cases) score(one, [all, tallyOf(one.file)]);
    console.log(`${'reading'.padEnd(28)} expected  found      F1  F1 with all right`);
    for (const [row, t] of table) {
      const counts = `${String(t.expected).padStart(8)} ${String(t.found).padStart(6)}`;
      console.log(`${row.padEnd(28)} ${counts}  ${f1(t.matched, t)}  ${f1(t.allRight, t)}`);
    }
    holdsBaseline('reading', {
      detection: (2 * all.matched) / (all.expected + all.found),
      allRight: (2 * all.allRight) / (all.expected + all.found),
    });
  });
});
