// A VS Code profile of its own: settings, state and extensions that are nobody else's.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './cleanup.mjs';

// Nothing may be asked from the network, pop up, or write into the opened folder by itself; and notes are there to be read.
const QUIET = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Makes the folders of a profile ready for use.
 * @param {string} userData
 * @param {string} extensions
 * @param {Record<string, unknown>} [settings] besides the quiet ones
 */
export function prepareProfile(userData, extensions, settings = {}) {
  const file = join(userData, 'User', 'settings.json');
  mkdirSync(join(userData, 'User'), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...QUIET, ...settings }, null, 2));
}

/**
 * Makes a fresh profile that is gone at exit.
 * @param {Record<string, unknown>} [settings]
 */
export function temporaryProfile(settings) {
  const { path, remove } = temporaryFolder('mnl-profile');
  const profile = { userData: join(path, 'user-data'), extensions: join(path, 'extensions') };
  prepareProfile(profile.userData, profile.extensions, settings);
  return { ...profile, remove };
}

/**
 * Makes an extension that lies in a folder count as installed. Unlike an extension under development it needs no test driver
 * in the workbench (which would keep notifications from being shown) and no function in the browser; and after a new build
 * a reload shows it.
 * @param {{ extensions: string }} profile
 * @param {string} folder the extension, built
 */
export function linkExtension(profile, folder) {
  const { publisher, name, version } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  symlinkSync(folder, join(profile.extensions, `${publisher}.${name}-${version}`), 'junction');
}
