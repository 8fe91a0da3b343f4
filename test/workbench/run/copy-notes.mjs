// A copy of the sample notes, for whatever may write into them.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notes, visits } from '../paths.mjs';
import { temporaryFolder } from './cleanup.mjs';

/**
 * Copies the sample notes into a folder `notes` that is gone at exit.
 * @param {{ withVisits?: boolean }} [options] whether the notes of several visits are copied too, into a folder within
 * @returns {{ folder: string, workspace: string, remove: () => void }} `workspace`: a file that opens it together with an empty
 *   folder
 */
export function copyNotes({ withVisits = false } = {}) {
  const { path, remove } = temporaryFolder('mnl-notes');
  const folder = join(path, 'notes');
  cpSync(notes, folder, { recursive: true });
  if (withVisits) cpSync(visits, join(folder, 'visits'), { recursive: true });
  const workspace = join(path, 'notes.code-workspace');
  mkdirSync(join(path, 'more'));
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'notes' }, { path: 'more' }] }));
  return { folder, workspace, remove };
}
