// Mocha's `spec` reporter for the unit tests, which also records how many ran (see record.mjs).
const { appendFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.MOTOR_NEURON_LENS_TEST_COUNTS;
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      if (file)
        appendFileSync(file, `${JSON.stringify({ suite: 'unit', passed, failed, skipped })}\n`);
    });
  }
};
