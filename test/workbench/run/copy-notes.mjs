// A copy of the sample notes, for whatever may write into them.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { notes } from '../paths.mjs';
import { temporaryFolder } from './cleanup.mjs';

/** Copies the sample notes into a folder `notes` that is gone at exit. */
export function copyNotes() {
  const { path, remove } = temporaryFolder('mnl-notes');
  const folder = join(path, 'notes');
  cpSync(notes, folder, { recursive: true });
  return { folder, remove };
}
