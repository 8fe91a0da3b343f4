// Runs the integration suite in VS Code for the Web, where the extension host is a web worker.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { recordCounts } from './counts/record.mjs';
import { isSupportedPlatform } from './install/platform.mjs';
import { root } from './paths.mjs';
import { copyNotes } from './run/copy-notes.mjs';
import { openWebWorkbench } from './run/open-web-workbench.mjs';
import { testMessages } from './run/web-test-messages.mjs';

const limit = Number(process.env.MOTOR_NEURON_LENS_TIMEOUT ?? 300);

function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--web'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The build failed.');
}

/** @returns {Promise<boolean>} whether all passed */
async function run(locale) {
  console.log(`Integration tests in VS Code for the Web (${locale}) …`);
  const { folder } = copyNotes();
  const messages = testMessages();
  const { exit, close } = await openWebWorkbench({
    folder,
    locale,
    extensionTestsPath: join(root, 'dist', 'test', 'web', 'index.js'),
    onLog: messages.onLog,
  });
  const late = new Promise((resolve) => setTimeout(resolve, limit * 1000, 'late').unref());
  const code = await Promise.race([exit, late]);
  await close();
  if (code === 'late')
    console.error(`The tests did not end within ${limit} s (MOTOR_NEURON_LENS_TIMEOUT).`);
  const counts = messages.counts();
  if (counts) recordCounts('web', counts);
  else console.error(`No test ran. The workbench's last messages:\n${messages.last().join('\n')}`);
  return code === 0 && counts !== undefined;
}

async function main() {
  if (!isSupportedPlatform()) {
    console.log('Web tests: skipped. Their Chromium comes from npm and runs on Linux x64.');
    return true;
  }
  build();
  const passed = [];
  for (const locale of ['en', 'de']) passed.push(await run(locale));
  return passed.every(Boolean);
}

main().then(
  (passed) => process.exit(passed ? 0 : 1),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
