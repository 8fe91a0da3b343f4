// What the text editor shows, and where.
import { openInput } from './palette.mjs';

/** The note's editor: the first group. */
const editor = (page) => page.locator('.editor-instance .monaco-editor').first();

/**
 * The place of some words on the screen. The editor cuts a line into many elements and shows spaces as U+00A0.
 * @param {import('playwright-core').Page} page
 * @param {string} words which stand on one line, now on the screen
 */
export async function placeOf(page, words) {
  const place = await editor(page).evaluate((root, wanted) => {
    for (const line of root.querySelectorAll('.view-line')) {
      const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const end = start + wanted.length;
      let passed = 0;
      for (let node; (node = walker.nextNode()); passed += node.length) {
        const within = (offset) => offset >= passed && offset <= passed + node.length;
        if (within(start)) range.setStart(node, start - passed);
        if (within(end)) {
          range.setEnd(node, end - passed);
          break;
        }
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return undefined;
  }, words);
  if (!place) throw new Error(`The editor does not show “${words}”.`);
  return place;
}

const SQUIGGLES = '.squiggly-info, .squiggly-warning, .squiggly-error, .squiggly-hint';

/**
 * Waits until a diagnostic's underline lies under some words, and under no more than the words around them.
 * @param {import('playwright-core').Page} page
 * @param {string} words
 */
export async function waitForUnderline(page, words) {
  await editor(page).locator(SQUIGGLES).first().waitFor();
  const { x, y, width, height } = await placeOf(page, words);
  const boxes = await editor(page)
    .locator(SQUIGGLES)
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const middle = { x: x + width / 2, y: y + height / 2 };
  const under = boxes.some(
    (box) =>
      box.left <= middle.x &&
      middle.x <= box.right &&
      box.top <= middle.y &&
      middle.y <= box.bottom,
  );
  if (!under) throw new Error(`“${words}” is not underlined.`);
}

/**
 * Points at some words, and waits for what the extension says of them. (The entry of a diagnostic stands in the same box, but is
 * no Markdown.)
 * @param {import('playwright-core').Page} page
 * @param {string} words
 * @returns {Promise<string>} the hover's text
 */
export async function hover(page, words) {
  const { x, y, width, height } = await placeOf(page, words);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  const text = page.locator('.monaco-hover:visible .rendered-markdown');
  await text.first().waitFor();
  return (await text.allInnerTexts()).join('\n');
}

/** Takes the pointer away, and waits until the hover is gone. */
export async function endHover(page) {
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
}

/**
 * Puts the caret into the note's editor, at a line's start.
 * @param {import('playwright-core').Page} page
 * @param {number} line
 */
export async function goToLine(page, line) {
  // the first group of editors
  await page.keyboard.press('Control+1');
  await openInput(page, 'Control+G', `:${line}`);
  // Enter does nothing until the line that was typed is offered
  const quickInput = page.locator('.quick-input-widget:visible');
  await quickInput.locator('.monaco-list-row', { hasText: `line ${line} ` }).waitFor();
  await quickInput.locator('.quick-input-box input').press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` }).waitFor();
}

/**
 * Puts the caret into some words, by the pointer.
 * @param {import('playwright-core').Page} page
 * @param {string} words which stand on one line, now on the screen
 */
export async function clickOn(page, words) {
  const { x, y, width, height } = await placeOf(page, words);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/**
 * Waits until the note's editor shows some words.
 * @param {import('playwright-core').Page} page
 * @param {string} words
 */
export async function waitForWords(page, words) {
  const text = words.replaceAll(' ', '[ \u00a0]');
  await editor(page)
    .locator('.view-line', { hasText: new RegExp(text) })
    .first()
    .waitFor();
}
