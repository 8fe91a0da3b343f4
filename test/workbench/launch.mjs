#!/usr/bin/env node
// Stands in for the `code` executable: takes VS Code's command line and runs it in the VS Code that comes from npm, in a
// headless Chromium. Meant as the `vscodeExecutablePath` of @vscode/test-electron.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatWithOptions } from 'node:util';
import { install } from './install/install.mjs';
import { parseCommandLine } from './run/command-line.mjs';
import { followParent } from './run/follow-parent.mjs';
import { openWorkbench } from './run/open-workbench.mjs';
import { prepareProfile } from './run/profile.mjs';
import { OUTPUT_VARIABLE, showTestOutput } from './run/test-output.mjs';

const LAST_MESSAGES = 300;
const limit = Number(process.env.MOTOR_NEURON_LENS_TIMEOUT ?? 300);
const verbose = process.env.MOTOR_NEURON_LENS_VERBOSE === '1';

/** Keeps the workbench's last messages, for when something goes wrong. */
function messages() {
  const kept = [];
  return {
    kept,
    onLog(type, args) {
      const line = `[${type}] ${formatWithOptions({ depth: 4 }, ...args)}`;
      if (verbose) console.error(line);
      if (kept.push(line) > LAST_MESSAGES) kept.shift();
    },
  };
}

async function runTests(options) {
  if (options.userData && options.extensions) prepareProfile(options.userData, options.extensions);
  const profile = options.userData && options.extensions ? options : undefined;
  const output = showTestOutput();
  const { kept, onLog } = messages();
  const workbench = await openWorkbench({
    ...options,
    profile,
    onLog,
    env: { [OUTPUT_VARIABLE]: output.file },
  });
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, limit * 1000, 'late')));
  const code = await Promise.race([workbench.exit, late]);
  clearTimeout(timer);
  await workbench.close();
  const heard = output.end();
  if (code === 'late')
    console.error(`The tests did not end within ${limit} s (MOTOR_NEURON_LENS_TIMEOUT).`);
  if (code === 'late' || (code !== 0 && !heard))
    console.error(`The workbench's last messages:\n${kept.join('\n')}`);
  return code === 'late' ? 1 : code;
}

async function main(args) {
  followParent();
  const options = parseCommandLine(args);
  if (options.version) {
    const code = join(
      await install('node'),
      'node_modules',
      'code-server',
      'lib',
      'vscode',
      'package.json',
    );
    console.log(JSON.parse(readFileSync(code, 'utf8')).version);
    return 0;
  }
  if (!options.extensionTestsPath)
    throw new Error(
      'Without --extensionTestsPath there is nothing to run headless; for people: npm start',
    );
  return runTests(options);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
