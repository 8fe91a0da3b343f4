// What of the pure core the unit tests run: `npm run coverage`. Fails below 95 % of lines or of branches.
//   The report of each file lies in coverage/ as a page.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import coverage from 'istanbul-lib-coverage';
import report from 'istanbul-lib-report';
import reports from 'istanbul-reports';

const LEAST = 95;
/** What is no part of the core: what needs the editor, a shell or a page, and what makes the generated files. */
const OUTSIDE = /^src\/(?:editor|cli|page|generate)\/|^src\/(?:extension|cli|api)\.ts$/;

mkdirSync('coverage', { recursive: true });
const file = 'coverage/counts.json';
if (!process.argv.includes('--again')) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/mocha/bin/mocha.js', '--require', './test/coverage/keep.cjs', '--timeout', '0'],
    { stdio: 'inherit', env: { ...process.env, COVERAGE_FILE: file } },
  );
  if (status !== 0) process.exit(status ?? 1);
}

const all = coverage.createCoverageMap(JSON.parse(readFileSync(file, 'utf8')));
const core = coverage.createCoverageMap({});
for (const path of all.files()) {
  if (!OUTSIDE.test(relative('.', path).replaceAll('\\', '/')))
    core.addFileCoverage(all.fileCoverageFor(path));
}
const context = report.createContext({ dir: 'coverage', coverageMap: core });
for (const name of ['html', 'text']) reports.create(name).execute(context);
const { lines, branches } = core.getCoverageSummary();
console.log(
  `lines ${lines.pct} %, branches ${branches.pct} % of the core; at least ${LEAST} % each`,
);
if (lines.pct < LEAST || branches.pct < LEAST) process.exitCode = 1;
