// The summary that the command opens beside the note.

/**
 * The document within the preview, which is a frame in a frame.
 * @param {import('playwright-core').Page} page
 */
export const summary = (page) =>
  page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('body');

/**
 * Waits for the summary.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>} its line with the likeliest level
 */
export async function readLevel(page) {
  const level = summary(page).locator('#level-1-heading');
  await level.waitFor();
  const place = level.locator('xpath=following-sibling::*[1]');
  return [await level.innerText(), await place.innerText()].join(' — ').replaceAll(/\s+/g, ' ');
}

/**
 * Waits until the summary has a likeliest level, and another than this one.
 * @param {import('playwright-core').Page} page
 * @param {string | undefined} than as `readLevel` gave it
 * @returns {Promise<string>} that level
 */
export async function waitForOtherLevel(page, than) {
  const [heading, place] = than?.split(' — ') ?? [];
  const other = (selector, text) =>
    summary(page)
      .locator(selector)
      .filter({ hasNotText: text || /^$/ });
  // the same place with another confidence is another level too
  await other('#level-1-heading', heading)
    .or(other('#level-1-heading + *', place))
    .first()
    .waitFor();
  return readLevel(page);
}
