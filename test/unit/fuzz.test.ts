import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makers } from '../fuzz/notes';
import { Random } from '../fuzz/random';
import { LIMIT, LONGEST, readingTime } from '../fuzz/reading-time';
import { slowTexts } from '../fuzz/slow-texts';

// The short form of `npm run fuzz`, which reads ten million characters.
const folder = 'test/notes';
const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** Counting what is covered takes its time. */
const limit = process.env['NODE_V8_COVERAGE'] === undefined ? LIMIT : 5 * LIMIT;

/** Characters read of each kind here. */
const SHORT = 20_000;

describe('made-up and broken texts', () => {
  for (const [name, make] of Object.entries(makers(samples))) {
    it(`are read soundly: ${name}`, () => {
      for (let seed = 1, read = 0; read < SHORT; seed += 1) {
        const random = new Random(seed);
        const text = make(random, random.length(SHORT)).slice(0, SHORT);
        assert.ok(readingTime(text) <= limit, `--seed ${seed}`);
        read += text.length;
      }
    });
  }
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
