// Where things are.
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This folder, `test/workbench`. */
export const here = dirname(fileURLToPath(import.meta.url));

/** The checkout: the extension under test. */
export const root = dirname(dirname(here));

/** The sample notes. */
export const notes = join(root, 'test', 'notes');

/** The sample notes of several visits. */
export const visits = join(root, 'test', 'visits');

/** Where the screenshots go (git ignores it). */
export const screenshots = join(root, 'screenshots');

/**
 * The folder that keeps what is installed from npm, outside the checkout: below the extension's own folder VS Code takes
 * its built-in themes for the extension's and then ignores `workbench.colorTheme`.
 */
export function cacheFolder() {
  const { MOTOR_NEURON_LENS_CACHE, XDG_CACHE_HOME } = process.env;
  return (
    MOTOR_NEURON_LENS_CACHE ||
    join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'motor-neuron-lens')
  );
}
