// The entry point of the integration tests: VS Code's extension host calls run().
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/**
 * VS Code forwards console output argument by argument, without applying %s. So lines are formatted here, and go to the
 * launcher's file where it named one; a desktop VS Code has none.
 */
function print(...args: unknown[]): void {
  const line = format(...args);
  const file = process.env['MOTOR_NEURON_LENS_TEST_OUTPUT'];
  if (file) appendFileSync(file, `${line}\n`);
  else console.log(line);
}

function record(stats: Mocha.Stats | undefined): void {
  const file = process.env['MOTOR_NEURON_LENS_TEST_COUNTS'];
  if (!file || !stats) return;
  const { passes: passed, failures: failed, pending: skipped } = stats;
  appendFileSync(file, `${JSON.stringify({ suite: 'integration', passed, failed, skipped })}\n`);
}

/** Runs every `*.test.js` that lies beside this file; with MOTOR_NEURON_LENS_GREP, those tests whose names hold its words. */
export function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = print;
  const mocha = new Mocha({ timeout: 20_000, color: process.env['FORCE_COLOR'] === '1' });
  const grep = process.env['MOTOR_NEURON_LENS_GREP'];
  if (grep) mocha.grep(grep);
  for (const name of readdirSync(__dirname)) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      record(runner.stats);
      if (runner.stats?.tests === 0) reject(new Error('No integration test ran'));
      else if (failures > 0) reject(new Error(`${failures} integration tests failed`));
      else resolve();
    });
  });
}
