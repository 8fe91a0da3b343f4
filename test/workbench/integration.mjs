// Runs the integration suite inside the extension host.
//   VSCODE_EXECUTABLE=/path/to/code   in that desktop VS Code; without it in the one that comes from npm
import { join } from 'node:path';
import { root } from './paths.mjs';
import { copyNotes } from './run/copy-notes.mjs';
import { testExecutable } from './run/desktop.mjs';
import { runInExtensionHost } from './run/run-in-extension-host.mjs';

const executable = testExecutable();
const { workspace, remove } = copyNotes();
console.log(`Integration tests in ${executable} …`);
try {
  await runInExtensionHost(executable, join(root, 'dist/test/integration/index.js'), [workspace]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  remove();
}
