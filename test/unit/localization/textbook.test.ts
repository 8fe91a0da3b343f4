import assert from 'node:assert/strict';
import {
  areaFailures,
  areas,
  forward,
  forwardFailures,
  partFailures,
  parts,
  textbook,
  textbookFailures,
  wayFailures,
  ways,
} from './expectations';

describe('the anatomy', () => {
  for (const row of ways)
    it(`has the way of ${row[0]}`, () => {
      assert.deepEqual(wayFailures(row), []);
    });
  for (const row of areas)
    it(`knows the parts of ${row[0]}`, () => {
      assert.deepEqual(areaFailures(row), []);
    });
});

describe('the parts of the body', () => {
  for (const row of parts)
    it(row[0], () => {
      assert.deepEqual(partFailures(row), []);
    });
});

describe('a lesion read forward', () => {
  for (const row of forward)
    it(row.lesion, () => {
      assert.deepEqual(forwardFailures(row), []);
    });
});

describe('textbook pictures', () => {
  for (const row of textbook)
    it(`${row.picture} (${row.source})`, () => {
      assert.deepEqual(textbookFailures(row), []);
    });
});
