// Sums up a counts file (see record.mjs): node sum.mjs FILE
// Fails when a test failed, and when a suite is missing or ran nothing: no news is no good news.
import { existsSync, readFileSync } from 'node:fs';

const SUITES = ['unit', 'integration', 'web', 'ui'];

const file = process.argv[2];
const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
const rows = lines.map((line) => JSON.parse(line));
const total = (name) => rows.reduce((sum, row) => sum + row[name], 0);

for (const { suite, passed, failed, skipped } of rows) {
  console.log(`${suite}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
}
const silent = SUITES.filter(
  (suite) => !rows.some((row) => row.suite === suite && row.passed + row.failed > 0),
);
if (silent.length > 0) console.log(`nothing ran in: ${silent.join(', ')}`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
if (total('failed') > 0 || silent.length > 0) process.exitCode = 1;
