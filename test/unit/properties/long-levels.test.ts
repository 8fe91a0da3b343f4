import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis';
import { localize } from '../../../src/localization/localize';
import { notes } from '../support/made-notes';
import { alwaysHolds } from '../support/property';

const folder = 'test/notes';
const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** A chart in which much is said again and again. */
const charts: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...samples), notes), { minLength: 1, maxLength: 4 }),
    fc.array(fc.oneof(fc.constantFrom(...samples), notes), { maxLength: 3 }),
  )
  .map(([again, once]) => [...Array<string>(20).fill(again.join('\n\n')), ...once].join('\n\n'));

describe('the levels of a long note', function () {
  this.timeout(300_000);

  it('come from the last of several records of the key muscles', () => {
    const record = samples.find((sample) => sample.includes('ISNCSCI'))!;
    const worse = record.replace(/^(C[5-8] +)\d/gmu, '$12');
    const { findings, context, localization } = analyze(
      `${`${record}\n\n${worse}\n\n`.repeat(12)}${record}`,
    );
    assert.ok(localization.isncsci);
    assert.deepEqual(localization.isncsci, localize(findings, context).isncsci);
  });

  it('are those of all its findings, though each thing is looked at once', () => {
    alwaysHolds(
      charts,
      (chart) => {
        const { findings, context, localization } = analyze(chart);
        assert.deepEqual(localization, localize(findings, context));
      },
      20,
    );
  });
});
