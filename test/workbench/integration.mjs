// Runs the integration suite inside the extension host.
//   VSCODE_EXECUTABLE=/path/to/code   in that desktop VS Code; without it in the one that comes from npm
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { notes, root } from './paths.mjs';
import { temporaryFolder } from './run/cleanup.mjs';
import { testExecutable } from './run/desktop.mjs';
import { temporaryProfile } from './run/profile.mjs';

const vscodeExecutablePath = testExecutable();
console.log(`Integration tests in ${vscodeExecutablePath}`);

// tests may write into the folder they see
const workspace = temporaryFolder('mnl-notes');
cpSync(notes, workspace.path, { recursive: true });
const profile = temporaryProfile();
try {
  process.exitCode = await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'dist', 'test', 'integration', 'index.js'),
    launchArgs: [
      workspace.path,
      '--disable-extensions',
      `--user-data-dir=${profile.userData}`,
      `--extensions-dir=${profile.extensions}`,
    ],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  profile.remove();
  workspace.remove();
}
