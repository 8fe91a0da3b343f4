// Opens what npm start opens, without a window, and looks whether the extension works there.
import { join } from 'node:path';
import { here, notes, root } from '../paths.mjs';
import { openWorkbench } from '../run/open-workbench.mjs';
import { runInExtensionHost } from '../run/run-in-extension-host.mjs';
import { sampleNote } from '../samples.mjs';
import { observe, report } from '../ui/observe.mjs';

/** In the workbench from npm: looks at the page. */
export async function check() {
  console.log('Opening VS Code without a window …');
  const { page, close } = await openWorkbench({
    folder: notes,
    files: [sampleNote],
    extension: root,
  });
  report(await observe(page));
  await close();
}

/**
 * In a desktop VS Code: asks inside its extension host.
 * @param {string} executable
 */
export async function checkDesktop(executable) {
  console.log(`Opening ${executable} …`);
  await runInExtensionHost(executable, join(here, 'start', 'check-inside.cjs'), [
    notes,
    sampleNote,
  ]);
}
