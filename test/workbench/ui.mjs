// Does what a person does with the extension, in a real workbench, and leaves pictures in screenshots/.
import { isSupportedPlatform } from './install/platform.mjs';
import { root, screenshots } from './paths.mjs';
import { copyNotes } from './run/copy-notes.mjs';
import { namedDesktop } from './run/desktop.mjs';
import { openWorkbench } from './run/open-workbench.mjs';
import { runSteps } from './ui/run-steps.mjs';
import { steps } from './ui/steps.mjs';

async function main() {
  if (!isSupportedPlatform() && namedDesktop()) {
    console.log(
      'UI run: skipped. It drives the VS Code that comes from npm, which runs on Linux x64.',
    );
    return true;
  }
  console.log('UI run in the VS Code from npm …');
  const { folder } = copyNotes({ withVisits: true });
  const { page, close } = await openWorkbench({ folder, extension: root });
  const passed = await runSteps('ui', page, steps);
  await close();
  if (passed) console.log(`Pictures: ${screenshots}`);
  return passed;
}

main().then(
  (passed) => process.exit(passed ? 0 : 1),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
