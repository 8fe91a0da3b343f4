// Correcting the machine, and what follows from it at once: by keyboard, as one who reads a note would.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { screenshots } from '../paths.mjs';
import { correctable, summarize } from '../samples.mjs';
import { clickOn, waitForWords } from './editor.mjs';
import { choose, openFile, runCommand } from './palette.mjs';
import { readLevel, waitForOtherLevel } from './summary.mjs';

const menu = (page) => page.locator('.action-widget:visible');

/** The level before anything was corrected. */
let level;

export const correctingSteps = [
  [
    'a one-sided note has its level beside it',
    async (page) => {
      const ofOtherNote = await readLevel(page);
      await openFile(page, correctable.name);
      await runCommand(page, summarize);
      level = await waitForOtherLevel(page, ofOtherNote);
      assert.match(level, correctable.level);
    },
  ],
  [
    'the light bulb offers what can be corrected',
    async (page) => {
      await clickOn(page, correctable.words);
      await page.keyboard.press('Control+.');
      await menu(page).waitFor();
      const offered = await menu(page).innerText();
      for (const title of ['Not a finding here', 'Wrong side', 'Wrong assertion', 'Accept'])
        assert.ok(offered.includes(title), offered);
      await page.screenshot({ path: join(screenshots, 'correcting.png') });
    },
  ],
  [
    'another side is another level, at once',
    async (page) => {
      await menu(page).getByText('Wrong side').first().click();
      await choose(page, correctable.right);
      assert.notEqual(await waitForOtherLevel(page, level), level);
      await page
        .locator('.breadcrumbs-control', { hasText: `weakness, ${correctable.right}` })
        .waitFor();
    },
  ],
  [
    'the decision can be withdrawn',
    async (page) => {
      const corrected = await readLevel(page);
      await clickOn(page, correctable.words);
      await runCommand(page, 'Motor Neuron Lens: Withdraw the Decision on the Finding');
      assert.equal(await waitForOtherLevel(page, corrected), level);
    },
  ],
  [
    'the summary goes into the note as text, and does not change the level',
    async (page) => {
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await runCommand(page, 'Motor Neuron Lens: Insert Summary into the Note');
      await waitForWords(page, correctable.inserted);
      assert.equal(await readLevel(page), level);
      await page.screenshot({ path: join(screenshots, 'inserted-summary.png') });
      await runCommand(page, 'File: Revert File');
      await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    },
  ],
];
