// What the tests in the extension host print. VS Code would hand it on unformatted, among the workbench's own messages; so the
// tests append it to a file, and this shows the file as it grows.
import { closeSync, openSync, readSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './cleanup.mjs';

/** Names that file to the tests. */
export const OUTPUT_VARIABLE = 'MOTOR_NEURON_LENS_TEST_OUTPUT';

/** Makes the file and begins to copy it to standard output. */
export function showTestOutput() {
  const { path, remove } = temporaryFolder('mnl-output');
  const file = join(path, 'output.txt');
  writeFileSync(file, '');
  const descriptor = openSync(file, 'r');
  const buffer = Buffer.alloc(65536);
  let total = 0;
  const copy = () => {
    for (
      let count;
      (count = readSync(descriptor, buffer, 0, buffer.length, null)) > 0;
      total += count
    ) {
      process.stdout.write(Buffer.from(buffer.subarray(0, count)));
    }
  };
  const watcher = watch(file, copy);
  return {
    file,
    /** Copies the rest. @returns {boolean} whether there was anything at all */
    end() {
      watcher.close();
      copy();
      closeSync(descriptor);
      remove();
      return total > 0;
    },
  };
}
