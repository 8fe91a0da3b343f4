// Several visits of one patient: the timeline of a note's entries and of a folder's notes, and what changed between two notes.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { screenshots } from '../paths.mjs';
import { choose, openFile, runCommand } from './palette.mjs';
import { summary as content } from './summary.mjs';
import { switchTheme, themes } from './theme.mjs';

const picture = (page, name) =>
  page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });

const figure = (page) => content(page).locator('figure.mnl-timeline svg');
/** What the figure has of a row in one limb or another, from visit to visit. */
const cells = (page, row) => figure(page).locator(`[data-row=${row}]`);

/** The heights at which a row's badges stand. */
const heights = (page, row) =>
  cells(page, row)
    .locator('rect:first-of-type')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));

const entries = [
  [
    'the dated entries of a note come as a timeline',
    async (page) => {
      await runCommand(page, 'View: Close All Editors');
      await openFile(page, 'spinal-cord-injury.note');
      await runCommand(page, 'Motor Neuron Lens: Show Timeline');
      await choose(page, 'Dated entries of');
      await figure(page).waitFor();
      const tone = (await heights(page, 'tone')).slice(-4);
      assert.equal(tone.length, 4);
      assert.ok(tone[0] > tone[1] && tone[1] > tone[2], `flaccid is not below spastic: ${tone}`);
      const words = await content(page).locator('#changes li').first().innerText();
      assert.match(words, /^Tone in both legs: flaccid on 13 Jan 2026; .*spastic \(MAS 3\)/);
      assert.match(await content(page).locator('#exceptions').innerText(), /Spinal shock/);
    },
  ],
  [
    'a value of the figure leads to its words, by a click',
    async (page) => {
      await cells(page, 'plantar').first().locator('text').click();
      await page
        .locator('.statusbar-item', { hasText: /^Ln 9, Col \d+ \(\d+ selected\)/ })
        .waitFor();
    },
  ],
  [
    'a sentence leads to its words, by keyboard',
    async (page) => {
      await content(page).locator('#changes li').first().locator('a').nth(2).focus();
      await page.keyboard.press('Enter');
      await page
        .locator('.statusbar-item', { hasText: /^Ln 23, Col \d+ \(\d+ selected\)/ })
        .waitFor();
    },
  ],
  [
    'the figure has the theme’s colours, and the page a strict policy',
    async (page) => {
      // on a light theme as on paper
      await switchTheme(page, themes[0]);
      const badge = cells(page, 'tone').last().locator('rect').first();
      const [stroke, fill] = await badge.evaluate((rect) => {
        const style = rect.ownerDocument.defaultView.getComputedStyle(rect);
        return [style.stroke, style.fill];
      });
      // Without the theme it would be as on paper.
      assert.notEqual(stroke, 'rgb(179, 89, 0)');
      assert.notEqual(fill, 'rgb(255, 255, 255)');
      const policy = await content(page).evaluate(
        ({ ownerDocument }) =>
          ownerDocument.querySelector('meta[http-equiv=Content-Security-Policy]').content,
      );
      assert.match(policy, /^default-src 'none'; style-src 'nonce-\w+'; script-src 'nonce-\w+'$/);
    },
  ],
];

const looking = themes.flatMap((theme) => [
  [`the theme changes to ${theme.title}`, (page) => switchTheme(page, theme)],
  [
    `a picture of the timeline in ${theme.title}`,
    async (page) => {
      await figure(page).evaluate((svg) => svg.scrollIntoView());
      await picture(page, `${theme.name}-timeline`);
    },
  ],
]);

const folder = [
  [
    'the notes of a folder come as a timeline, too',
    async (page) => {
      await runCommand(page, 'View: Close All Editors');
      await openFile(page, '2026-05-20.note');
      await runCommand(page, 'Motor Neuron Lens: Show Timeline');
      await choose(page, 'Notes of the folder als');
      await figure(page).waitFor();
      assert.equal(await figure(page).locator('[data-balance=umn]').count(), 3);
      await picture(page, 'timeline-folder');
    },
  ],
  [
    'two notes are compared, and lead to the words of both',
    async (page) => {
      await runCommand(page, 'View: Close All Editors');
      await openFile(page, '2026-05-20.note');
      await runCommand(page, 'Motor Neuron Lens: Compare with Another Note');
      await choose(page, '2026-01-14.note');
      const tone = content(page).locator('#leg-right-changed li', { hasText: 'spasticity' });
      await tone.waitFor();
      assert.match(await tone.innerText(), /^New, leg: normal tone .+ → spasticity MAS 1/);
      await picture(page, 'changes');
      await tone.locator('a').first().click();
      await page.locator('.tab.active', { hasText: '2026-01-14.note' }).waitFor();
    },
  ],
];

export const visitSteps = [...entries, ...looking, ...folder];
