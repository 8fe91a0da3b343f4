// The entry point of the integration tests in a web worker: the browser's extension host calls run().
import 'mocha/mocha';
import { env } from 'vscode';
import { loadTests } from 'all-tests';

/** The test run reads these from the console (test/workbench/web.mjs): the worker can write no file. */
const OUTPUT = 'MOTOR_NEURON_LENS_TEST_OUTPUT';
const COUNTS = 'MOTOR_NEURON_LENS_TEST_COUNTS';

function record({ stats }: Mocha.Runner): void {
  if (!stats) return;
  const { passes: passed, failures: failed, pending: skipped } = stats;
  console.log(COUNTS, JSON.stringify({ passed, failed, skipped }));
}

/**
 * Runs the same tests as `index.ts`; with MOTOR_NEURON_LENS_GREP, those whose names hold its words; in another language than
 * English, those of the language alone.
 */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(OUTPUT, ...args);
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 20_000 });
  const grep = process.env['MOTOR_NEURON_LENS_GREP'];
  // The other tests expect English words.
  if (env.language !== 'en') mocha.grep('the language of the editor');
  else if (grep) mocha.grep(grep);
  await loadTests();
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((failed) => {
      record(runner);
      resolve(runner.stats?.tests === 0 ? 1 : failed);
    });
  });
  if (failures > 0) throw new Error(`${failures} integration tests failed, or none ran`);
}
