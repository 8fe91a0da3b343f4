// The command palette, by keyboard, as a person uses it.

const input = (page) => page.locator('.quick-input-widget:visible .quick-input-box input');

const row = (page, text) =>
  page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: text }).first();

/**
 * Waits until the workbench listens to the keyboard.
 * @param {import('playwright-core').Page} page
 */
export async function waitForWorkbench(page) {
  await page
    .locator('.explorer-folders-view .monaco-list-row')
    .first()
    .waitFor({ timeout: 60_000 });
  await page.locator('.statusbar-item').first().waitFor();
}

/**
 * Chooses a command from the palette.
 * @param {import('playwright-core').Page} page
 * @param {string} title as the palette shows it, with its category
 */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await input(page).fill(`>${title}`);
  await row(page, title).click();
}

/**
 * Chooses from a list that a command has opened.
 * @param {import('playwright-core').Page} page
 * @param {string} text the beginning of what the list shows
 */
export async function choose(page, text) {
  await input(page).fill(text);
  await row(page, text).click();
}

/**
 * Opens a file of the opened folder by its name.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await choose(page, name);
  await page.locator('.tab.active', { hasText: name }).waitFor();
}
