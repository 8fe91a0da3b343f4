import assert from 'node:assert/strict';
import { LIMIT, LONGEST, readingTime } from '../fuzz/reading-time';
import { run } from '../fuzz/run';
import { slowTexts } from '../fuzz/slow-texts';

/** Counting what is covered takes its time. */
const limit = process.env['COVERAGE_FILE'] === undefined ? LIMIT : 5 * LIMIT;

/** Characters read here; `npm run fuzz` reads ten million. */
const SHORT = 2_000_000;

describe('made-up and broken texts', function () {
  this.timeout(300_000);

  // what fails is named with its seed and number: `npm run fuzz -- --seed 1 --case 17` repeats it
  it('are read soundly', () => assert.deepEqual(run(1, SHORT, { limit }).faults, []));
});

describe(`${LONGEST} characters that are slow to read for others`, function () {
  this.timeout(60_000);
  for (const [name, text] of slowTexts(LONGEST)) {
    it(`are read within ${LIMIT} ms: ${name}`, () => {
      const took = readingTime(text);
      assert.ok(took <= limit, `${Math.round(took)} ms`);
    });
  }
});
