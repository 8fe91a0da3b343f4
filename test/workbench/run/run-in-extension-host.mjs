// Runs a module inside VS Code's extension host, by way of @vscode/test-electron.
import { runTests } from '@vscode/test-electron';
import { root } from '../paths.mjs';
import { countLogs, logsWithNoteText } from './not-logged.mjs';
import { temporaryProfile } from './profile.mjs';

/**
 * Starts a VS Code with a fresh profile and the extension of this checkout, and no other.
 * @param {string} executable
 * @param {string} module a CommonJS module whose `run()` resolves or rejects
 * @param {string[]} places the folders and files to open
 */
export async function runInExtensionHost(executable, module, places) {
  // test-electron's own profile would stay from run to run
  const profile = temporaryProfile();
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: module,
      launchArgs: [
        ...places,
        '--disable-extensions',
        `--user-data-dir=${profile.userData}`,
        `--extensions-dir=${profile.extensions}`,
      ],
    });
    const telling = logsWithNoteText(profile.userData);
    if (telling.length > 0) throw new Error(`Words of a note stand in ${telling.join(', ')}`);
    if (countLogs(profile.userData) === 0) throw new Error('VS Code wrote no log to look into');
  } finally {
    profile.remove();
  }
}
