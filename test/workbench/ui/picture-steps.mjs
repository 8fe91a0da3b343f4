// The pictures of the README and the walkthrough. The UI run takes them too, so that what they show is always there;
// `npm run screenshots` puts them into media/screenshots/.
import { join } from 'node:path';
import { screenshots } from '../paths.mjs';
import { pictured, summarize } from '../samples.mjs';
import { clickOn, endHover, goToLine, hover, waitForUnderline } from './editor.mjs';
import { openTree, treeRow } from './findings-tree.mjs';
import { openFile, runCommand } from './palette.mjs';
import { readLevel, summary } from './summary.mjs';
import { switchTheme, themes } from './theme.mjs';

/** What the pictures are called. */
export const pictures = ['hover', 'summary', 'tree'].map((name) => `readme-${name}.png`);

const size = { width: 1200, height: 750 };
const picture = (page, name) =>
  page.screenshot({ path: join(screenshots, `readme-${name}.png`), animations: 'disabled' });

/** Hides a part of the workbench where it is shown. */
async function hide(page, part, key) {
  const shown = page.locator(`.part.${part}:visible`);
  if ((await shown.count()) === 0) return;
  await page.keyboard.press(key);
  await shown.waitFor({ state: 'hidden' });
}

export const pictureSteps = [
  [
    'a note by itself, as the README shows it',
    async (page) => {
      await page.setViewportSize(size);
      await switchTheme(page, themes[0]);
      await runCommand(page, 'View: Close All Editors');
      await hide(page, 'sidebar', 'Control+B');
      await hide(page, 'panel', 'Control+J');
    },
  ],
  [
    'a picture of a hover',
    async (page) => {
      await openFile(page, pictured.note);
      await goToLine(page, pictured.line);
      await waitForUnderline(page, pictured.words);
      await hover(page, pictured.words);
      await page.locator('.monaco-hover:visible', { hasText: 'Caveat' }).waitFor();
      await picture(page, 'hover');
      await endHover(page);
    },
  ],
  [
    'a picture of the summary beside the note',
    async (page) => {
      await runCommand(page, summarize);
      await readLevel(page);
      await summary(page)
        .locator('#levels-heading')
        .evaluate((heading) =>
          heading.ownerDocument.defaultView.scrollTo(0, heading.offsetTop - 12),
        );
      await page.mouse.move(5, 5);
      await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
      await picture(page, 'summary');
      await runCommand(page, 'View: Close All Editors');
    },
  ],
  [
    'a picture of the tree, and of what can be corrected',
    async (page) => {
      await openFile(page, pictured.correctable);
      await openTree(page);
      await treeRow(page, /^1\. /).waitFor();
      await clickOn(page, pictured.correct);
      await treeRow(page, pictured.row).waitFor();
      await page.locator('.part.sidebar').hover();
      // The tree scrolls to the row of the caret when it will: then back to its top.
      while ((await treeRow(page, /^1\. /).count()) === 0) await page.mouse.wheel(0, -1000);
      await page.mouse.move(5, 5);
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget:visible').waitFor();
      await picture(page, 'tree');
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 1400, height: 900 });
    },
  ],
];
