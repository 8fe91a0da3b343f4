// The Problems panel.
import { runCommand } from './palette.mjs';

const panel = (page) => page.locator('.markers-panel');
const badge = (page) =>
  page.locator('.panel .action-item', { hasText: 'Problems' }).locator('.badge-content');

/**
 * Opens the panel, or goes to it.
 * @param {import('playwright-core').Page} page
 */
export async function openProblems(page) {
  await runCommand(page, 'Problems: Focus on Problems View');
  await panel(page).waitFor();
}

/**
 * Waits until the open panel counts some problems, and other than so many.
 * @param {import('playwright-core').Page} page
 * @param {number} [than]
 * @returns {Promise<number>} how many it counts
 */
export async function waitForOtherCount(page, than = 0) {
  const isOther = new RegExp(`^(?!${than}$)[1-9]`);
  const other = badge(page).filter({ hasText: isOther });
  await other.first().waitFor();
  return Number(await other.first().innerText());
}

/**
 * Waits until the open panel counts just so many problems.
 * @param {import('playwright-core').Page} page
 * @param {number} count
 */
export async function waitForCount(page, count) {
  await badge(page)
    .filter({ hasText: new RegExp(`^${count}$`) })
    .first()
    .waitFor();
}

/**
 * The problems that the open panel shows now, first ones first.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function readProblems(page) {
  const rows = panel(page).locator('.monaco-list-row', { has: page.locator('.marker-icon') });
  await rows.first().waitFor();
  return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}
