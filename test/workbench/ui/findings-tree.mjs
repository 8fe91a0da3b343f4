// The tree of findings, in its own container of the activity bar; and the language status item.
const rows = (page) => page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');

/**
 * A row of the tree.
 * @param {import('playwright-core').Page} page
 * @param {string | RegExp} label how a screen reader begins to call it
 */
export const treeRow = (page, label) =>
  rows(page)
    .and(page.getByRole('treeitem', { name: label }))
    .first();

/** Opens the container, and waits for the tree. */
export async function openTree(page) {
  // a click on the container that is open closes it
  if (await rows(page).first().isVisible()) return;
  await page.locator('.activitybar').getByRole('tab', { name: 'Motor Neuron Lens' }).click();
  await rows(page).first().waitFor();
}

/**
 * What a screen reader calls the tree's rows, as they stand.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<(string | null)[]>}
 */
export function readTree(page) {
  return rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
}

/**
 * Presses a button of the view's title.
 * @param {import('playwright-core').Page} page
 * @param {string} title
 */
export async function pressInTitle(page, title) {
  const bar = page.locator('.part.sidebar');
  await bar.hover();
  await bar.getByRole('button', { name: title }).first().click();
}

/**
 * What the language status item says of the active editor.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>}
 */
export async function readStatus(page) {
  await page.locator('[id="status.languageStatus"]').hover();
  const hover = page.locator('.monaco-hover:visible .hover-language-status');
  await hover.first().waitFor();
  const text = (await hover.allInnerTexts()).join('\n').replaceAll(/\s+/g, ' ');
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await hover.first().waitFor({ state: 'hidden' });
  return text;
}
