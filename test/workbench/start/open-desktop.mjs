// Opens a desktop VS Code for a person, with a profile of its own: nothing of theirs is touched.
import { spawn } from 'node:child_process';
import { notes, root } from '../paths.mjs';
import { endAtExit } from '../run/cleanup.mjs';
import { cleanEnvironment } from '../run/environment.mjs';
import { temporaryProfile } from '../run/profile.mjs';
import { sampleNote } from '../samples.mjs';

/**
 * Opens it, and waits until its window is closed.
 * @param {string} executable
 */
export async function openDesktop(executable) {
  const profile = temporaryProfile();
  const args = [
    notes,
    sampleNote,
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${profile.userData}`,
    `--extensions-dir=${profile.extensions}`,
    ...['--disable-workspace-trust', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
  ];
  console.log(`Opening ${executable}; closing its window, or Ctrl+C here, ends it.`);
  const child = spawn(executable, args, {
    env: cleanEnvironment(),
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  });
  endAtExit(child);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, signal) => resolve(exitCode ?? signal));
  });
  if (code !== 0) throw new Error(`${executable} ended with ${code}.`);
}
