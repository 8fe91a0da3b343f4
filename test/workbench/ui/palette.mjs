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
 * Opens the quick input with a key. While the workbench starts, a key may come before it listens, or an editor that opens
 * may take the focus and close the input again: then the key is pressed once more.
 * @param {import('playwright-core').Page} page
 * @param {string} key
 * @param {string} text what to type into it
 */
export async function openInput(page, key, text) {
  for (let attempt = 1; ; attempt += 1) {
    await page.keyboard.press(key);
    try {
      await input(page).fill(text, { timeout: 3_000 });
      return;
    } catch (error) {
      if (attempt === 10) throw error;
    }
  }
}

/**
 * Chooses a command from the palette.
 * @param {import('playwright-core').Page} page
 * @param {string} title as the palette shows it, with its category
 */
export async function runCommand(page, title) {
  for (let attempt = 1; ; attempt += 1) {
    await openInput(page, 'F1', `>${title}`);
    try {
      await row(page, title).click({ timeout: 5_000 });
      return;
    } catch (error) {
      // the input was closed over it, or the command is not there yet
      if (attempt === 6) throw error;
      await page.keyboard.press('Escape');
    }
  }
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
  await openInput(page, 'Control+P', name);
  await row(page, name).click();
  await page.locator('.tab.active', { hasText: name }).waitFor();
}
