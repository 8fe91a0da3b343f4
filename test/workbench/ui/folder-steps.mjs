// All notes of a folder: the table, by keyboard and mouse, and what it opens.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { screenshots } from '../paths.mjs';
import { openTree, treeRow } from './findings-tree.mjs';
import { runCommand } from './palette.mjs';
import { summary as content } from './summary.mjs';
import { switchTheme, themes } from './theme.mjs';

const picture = (page, name) =>
  page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });

/** What stands in a column, of the rows that are made. */
const column = (page, name) => content(page).locator(`tbody td.${name}`).allInnerTexts();
const head = (page, name) => content(page).locator(`th[data-column=${name}]`);
const shown = (page, words) =>
  content(page)
    .locator('.shown', { hasText: new RegExp(words) })
    .waitFor();

const rows = (page) => page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');

/**
 * Unfolds a row of the tree, until what is within it is there: a key or a click is lost where the tree is drawn anew
 * beneath it, and a second click would fold what the first one has unfolded.
 */
async function unfold(page, row, within, press) {
  for (let attempt = 1; ; attempt += 1) {
    if ((await treeRow(page, row).getAttribute('aria-expanded')) !== 'true')
      await press(treeRow(page, row));
    try {
      await within.waitFor({ timeout: 5_000 });
      return;
    } catch (error) {
      if (attempt === 4) throw error;
    }
  }
}

/** How many notes the table has. */
let total;

const table = [
  [
    'all notes of the folder come as a table',
    async (page) => {
      await runCommand(page, 'View: Close All Editors');
      await runCommand(page, 'Motor Neuron Lens: Analyze All Notes in Folder');
      await content(page).locator('tbody td.findings', { hasText: /[1-9]/ }).first().waitFor();
      const read = content(page).locator('.state', { hasNotText: /Looking|notes read/ });
      await read.waitFor({ state: 'attached' });
      total = Number(await content(page).locator('table').getAttribute('aria-rowcount')) - 1;
      assert.ok(total > 5, `${total} notes`);
      const patterns = await column(page, 'pattern');
      assert.ok(patterns.includes('UMN') && patterns.includes('UMN and LMN'), patterns.join());
      await picture(page, 'folder-wide');
    },
  ],
  [
    'it sorts by a click on a heading, and the other way by the next',
    async (page) => {
      await head(page, 'findings').locator('button').click();
      await content(page).locator('th[data-column=findings][aria-sort=ascending]').waitFor();
      const up = (await column(page, 'findings')).filter(Boolean).map(Number);
      assert.deepEqual(
        up,
        up.toSorted((a, b) => a - b),
      );
      await page.keyboard.press('Enter');
      await content(page).locator('th[data-column=findings][aria-sort=descending]').waitFor();
      const down = (await column(page, 'findings')).filter(Boolean).map(Number);
      assert.deepEqual(down, up.toReversed());
    },
  ],
  [
    'it filters by words and by pattern',
    async (page) => {
      await content(page).locator('#words').fill('als-clinic');
      await shown(page, `^1 of ${total} shown`);
      assert.deepEqual(await column(page, 'path'), ['als-clinic-letter.txt']);
      await content(page).locator('#words').fill('');
      await content(page).locator('#pattern').selectOption('umn');
      assert.deepEqual([...new Set(await column(page, 'pattern'))], ['UMN']);
      await content(page).locator('#pattern').selectOption('');
      await shown(page, `^${total} of ${total} shown`);
    },
  ],
  [
    'a row is chosen by the arrow keys and opens by Enter, beside the table',
    async (page) => {
      await head(page, 'path').locator('button').click();
      const [, second] = await column(page, 'path');
      await content(page).locator('table').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const active = await content(page).locator('table').getAttribute('aria-activedescendant');
      const selected = content(page).locator(`tr#${active}[aria-selected=true] td.path`);
      assert.equal(await selected.innerText(), second);
      await page.keyboard.press('Enter');
      await page.locator('.tab', { hasText: second.replace(/^.*\//, '') }).waitFor();
      await content(page).locator('table').waitFor();
    },
  ],
  [
    'the tree holds the notes, each with its levels and findings',
    async (page) => {
      await openTree(page);
      const note = /^als-clinic-letter\.txt/;
      await unfold(page, /^Notes of /, treeRow(page, note), (row) => row.click());
      const tab = page.locator('.tab', { hasText: 'als-clinic-letter.txt' });
      // While the tree unfolds another row may stand where this one was to be clicked.
      for (let tries = 0; tries < 5 && !(await tab.isVisible()); tries += 1) {
        await treeRow(page, note).click();
        await tab.waitFor({ timeout: 3000 }).catch(() => undefined);
      }
      await tab.waitFor();
      // The tree of the note that was opened comes below, and takes a key away that comes with it.
      await rows(page)
        .filter({ hasText: /Likely level.*als-clinic/ })
        .waitFor();
      const levels = page.locator('[role=treeitem][aria-level="3"]');
      await unfold(page, note, levels.filter({ hasText: 'Likely level' }), async (row) => {
        await row.focus();
        await page.keyboard.press('ArrowRight');
      });
      await levels.filter({ hasText: 'Arm' }).first().waitFor();
      await picture(page, 'folder-tree');
    },
  ],
];

const looking = themes.flatMap((theme) => [
  [
    `the table in ${theme.title}`,
    async (page) => {
      await switchTheme(page, theme);
      await content(page).locator('table').focus();
      await picture(page, `${theme.name}-folder`);
    },
  ],
]);

const leaving = [
  [
    'the results go when they are cleared',
    async (page) => {
      await runCommand(page, 'Motor Neuron Lens: Clear the Results of the Folder');
      await page.locator('.tab', { hasText: 'Notes of' }).waitFor({ state: 'detached' });
      await treeRow(page, /^Notes of /).waitFor({ state: 'detached' });
    },
  ],
];

export const folderSteps = [...table, ...looking, ...leaving];
