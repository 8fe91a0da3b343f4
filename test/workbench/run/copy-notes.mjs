// A copy of the sample notes, for whatever may write into them.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notes } from '../paths.mjs';
import { temporaryFolder } from './cleanup.mjs';

/**
 * Copies the sample notes into a folder `notes` that is gone at exit.
 * @returns {{ folder: string, workspace: string, remove: () => void }} `workspace`: a file that opens it together with an empty
 *   folder
 */
export function copyNotes() {
  const { path, remove } = temporaryFolder('mnl-notes');
  const folder = join(path, 'notes');
  cpSync(notes, folder, { recursive: true });
  const workspace = join(path, 'notes.code-workspace');
  mkdirSync(join(path, 'more'));
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'notes' }, { path: 'more' }] }));
  return { folder, workspace, remove };
}
