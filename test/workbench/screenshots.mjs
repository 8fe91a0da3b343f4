// Takes the pictures of the README anew, as the UI run takes them, and puts them into media/screenshots/.
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, screenshots } from './paths.mjs';
import { copyNotes } from './run/copy-notes.mjs';
import { openWorkbench } from './run/open-workbench.mjs';
import { build } from './start/build.mjs';
import { waitForWorkbench } from './ui/palette.mjs';
import { pictures, pictureSteps } from './ui/picture-steps.mjs';
import { runSteps } from './ui/run-steps.mjs';

/** Bytes: the pictures are part of the package. */
const MOST = 250_000;

async function main() {
  build();
  const { folder } = copyNotes();
  const { page, close } = await openWorkbench({ folder, extension: root });
  const passed = await runSteps('screenshots', page, [
    ['the workbench comes up', waitForWorkbench],
    ...pictureSteps,
  ]);
  await close();
  if (!passed) return false;
  const target = join(root, 'media', 'screenshots');
  mkdirSync(target, { recursive: true });
  for (const name of pictures) {
    const file = join(target, name.replace('readme-', ''));
    copyFileSync(join(screenshots, name), file);
    const { size } = statSync(file);
    console.log(`${file}: ${size} bytes`);
    if (size > MOST) throw new Error(`${file} has more than ${MOST} bytes.`);
  }
  return true;
}

main().then(
  (passed) => process.exit(passed ? 0 : 1),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
