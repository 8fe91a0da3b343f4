// How many tests ran, for the one line at the end of .ci/run: every suite appends a line of JSON to a file.
import { appendFileSync } from 'node:fs';

/** Names that file. */
export const COUNTS_VARIABLE = 'MOTOR_NEURON_LENS_TEST_COUNTS';

/**
 * Appends a suite's counts, where somebody wants them.
 * @param {string} suite
 * @param {{ passed: number, failed: number, skipped: number }} counts
 */
export function recordCounts(suite, { passed, failed, skipped }) {
  const file = process.env[COUNTS_VARIABLE];
  if (file) appendFileSync(file, `${JSON.stringify({ suite, passed, failed, skipped })}\n`);
}
