// Loaded into mocha: keeps what was counted when the tests have run.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env.COVERAGE_FILE, JSON.stringify(globalThis.__coverage__ ?? {}));
});
