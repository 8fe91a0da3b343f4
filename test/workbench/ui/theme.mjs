// Colour themes.
import { choose, runCommand } from './palette.mjs';

/** The themes in which the extension has to be legible: by what VS Code calls them, and what it calls their kind. */
export const themes = [
  { name: 'dark', title: 'Dark Modern', kind: 'vs-dark' },
  { name: 'light', title: 'Light Modern', kind: 'vs' },
  { name: 'high-contrast', title: 'Dark High Contrast', kind: 'hc-black' },
  { name: 'high-contrast-light', title: 'Light High Contrast', kind: 'hc-light' },
];

/**
 * Switches the theme, as a person does.
 * @param {import('playwright-core').Page} page
 * @param {{ title: string, kind: string }} theme
 */
export async function switchTheme(page, { title, kind }) {
  await runCommand(page, 'Preferences: Color Theme');
  await choose(page, title);
  await page.locator(`.monaco-workbench.${kind}`).waitFor();
}
