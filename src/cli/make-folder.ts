import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder with those above it, step by step: Node's own way to do so never ends where a folder is there and takes none
 * (`/proc/x`).
 *
 * @throws where it can't be made, or is no folder
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    const above = dirname(path);
    if (code !== 'ENOENT' || above === path) throw error;
    await makeFolder(above);
    await mkdir(path);
  }
}

/** Makes a folder that is to be written into. @throws where nothing can be */
export async function makeWritable(path: string): Promise<void> {
  await makeFolder(path);
  await access(path, constants.W_OK);
}
