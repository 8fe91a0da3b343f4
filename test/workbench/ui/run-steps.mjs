// Runs named steps one after another; a step builds on those before, so the first that fails is the last.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordCounts } from '../counts/record.mjs';
import { screenshots } from '../paths.mjs';

const STEP_LIMIT = 30_000;

/**
 * Runs steps on a page, prints their names as they pass, and records how many did.
 * @param {string} suite
 * @param {import('playwright-core').Page} page
 * @param {[string, (page: import('playwright-core').Page) => Promise<unknown>][]} steps
 * @returns {Promise<boolean>} whether all passed; else `failure.png` shows the page
 */
export async function runSteps(suite, page, steps) {
  const picture = join(screenshots, 'failure.png');
  mkdirSync(screenshots, { recursive: true });
  rmSync(picture, { force: true });
  page.setDefaultTimeout(STEP_LIMIT);
  let passed = 0;
  for (const [name, step] of steps) {
    const start = Date.now();
    try {
      await step(page);
      passed++;
      console.log(`  ✔ ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      console.log(`  ✘ ${name}\n${error.stack}`);
      await page.screenshot({ path: picture });
      console.log(`  The page at that moment: ${picture}`);
      recordCounts(suite, { passed, failed: 1, skipped: steps.length - passed - 1 });
      return false;
    }
  }
  recordCounts(suite, { passed, failed: 0, skipped: 0 });
  return true;
}
