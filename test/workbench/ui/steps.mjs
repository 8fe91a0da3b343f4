// What a person does with the extension, step by step. A new feature adds its steps here.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { screenshots } from '../paths.mjs';
import { expected, lineOf, sampleName, summarize } from '../samples.mjs';
import { correctingSteps } from './correcting-steps.mjs';
import { endHover, goToLine, hover, waitForUnderline } from './editor.mjs';
import { folderSteps } from './folder-steps.mjs';
import { openTree, pressInTitle, readStatus, readTree, treeRow } from './findings-tree.mjs';
import { openFile, runCommand, waitForWorkbench } from './palette.mjs';
import { pictureSteps } from './picture-steps.mjs';
import { openProblems, readProblems, waitForCount, waitForOtherCount } from './problems.mjs';
import { readLevel, summary } from './summary.mjs';
import { summarySteps } from './summary-steps.mjs';
import { switchTheme, themes } from './theme.mjs';
import { visitSteps } from './visit-steps.mjs';

const picture = (page, name) =>
  page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });

/** How many problems the note has as it was given. */
let problems;

const reading = [
  ['the workbench comes up', waitForWorkbench],
  ['the note opens', (page) => openFile(page, sampleName)],
  [
    'signs are underlined',
    async (page) => {
      await waitForUnderline(page, expected.lower.words);
      await waitForUnderline(page, expected.upper.words);
    },
  ],
  [
    'other words are not',
    (page) => assert.rejects(waitForUnderline(page, expected.plain), /is not underlined/),
  ],
  ...[expected.lower, expected.upper].map(({ words, hover: meaning }) => [
    `the hover on “${words}” says what it means`,
    async (page) => {
      assert.match(await hover(page, words), meaning);
      await endHover(page);
    },
  ]),
  [
    'the Problems panel lists them',
    async (page) => {
      await openProblems(page);
      problems = await waitForOtherCount(page);
      const rows = await readProblems(page);
      assert.ok(rows.length > 3, `only ${rows.length} problems are shown`);
      for (const row of rows) assert.match(row, /Motor Neuron Lens/);
    },
  ],
];

const writing = [
  [
    'typing a sign adds a problem',
    async (page) => {
      await goToLine(page, 3);
      await page.keyboard.type('There was sustained clonus at the left ankle.');
      assert.ok((await waitForOtherCount(page, problems)) > problems);
    },
  ],
  [
    'deleting it takes the problem away',
    async (page) => {
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Delete');
      await waitForCount(page, problems);
    },
  ],
];

const summarizing = [
  [
    'the command in the palette opens a summary',
    async (page) => {
      await goToLine(page, 1);
      await runCommand(page, summarize);
      assert.match(await readLevel(page), expected.level);
    },
  ],
  [
    'the summary says once that it is no diagnosis',
    async (page) => {
      const text = await summary(page).innerText();
      assert.equal(text.match(/no diagnosis/g)?.length, 1);
    },
  ],
  [
    'the summary shows the body and the motor pathway, in the colours of the theme',
    async (page) => {
      const drawings = summary(page).locator('figure svg[role=group]');
      assert.equal(await drawings.count(), 2);
      assert.match(await drawings.first().locator('desc').textContent(), /Right arm: \w/);
      assert.match(await drawings.last().locator('desc').textContent(), expected.level);
      const mark = drawings.last().locator('[data-level="1"] circle').last();
      const color = await mark.evaluate(
        (circle) => circle.ownerDocument.defaultView.getComputedStyle(circle).fill,
      );
      // Without a style it would be black, without the theme as on paper.
      assert.ok(!['rgb(0, 0, 0)', 'rgb(0, 95, 184)'].includes(color), color);
      const { width } = (await drawings.first().boundingBox()) ?? {};
      assert.ok(width > 150, `the body is ${width} pixels wide`);
    },
  ],
];

const browsing = [
  [
    'the note is as it was given',
    async (page) => {
      await goToLine(page, 1);
      await runCommand(page, 'File: Revert File');
      await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    },
  ],
  [
    'the language status tells the signs and the likely level',
    async (page) => {
      await goToLine(page, 1);
      const status = await readStatus(page);
      assert.match(status, /\d+ motor signs · /);
      assert.match(status, expected.level);
      assert.match(status, /read at .+ in \d+ ms/);
    },
  ],
  [
    'the tree shows the likely level and the findings by region',
    async (page) => {
      await openTree(page);
      const rows = await readTree(page);
      assert.equal(rows[0], 'Likely level');
      assert.match(rows[1], expected.level);
      assert.ok(rows.some((row) => /^Head/.test(row)));
    },
  ],
  [
    'a level opens to what speaks for it',
    async (page) => {
      await treeRow(page, /^1\. /).click();
      await treeRow(page, /^Speaks for it/).click();
      await treeRow(page, /^(?:Upper|Lower) motor neuron sign: .+, line \d+$/).waitFor();
      await picture(page, 'tree-levels');
    },
  ],
  [
    'a finding of the tree shows its words',
    async (page) => {
      await treeRow(page, /^1\. /).click();
      await treeRow(page, /^Lower motor neuron sign: fasciculations, tongue/).click();
      const { words } = expected.lower;
      await page.locator('.statusbar-item', { hasText: `Ln ${lineOf(words)}, ` }).waitFor();
      const selected = `(${words.length} selected)`;
      await page.locator('.statusbar-item', { hasText: selected }).waitFor();
    },
  ],
  [
    'the tree groups by pattern and shows the note’s order, as is chosen',
    async (page) => {
      await pressInTitle(page, 'Group Signs by Pattern');
      await treeRow(page, /^Upper motor neuron(?! sign)/).waitFor();
      await picture(page, 'tree-pattern');
      await pressInTitle(page, 'Show Signs in Note Order');
      await treeRow(page, /^Upper motor neuron(?! sign)/).waitFor({ state: 'detached' });
      await picture(page, 'tree-note-order');
      await pressInTitle(page, 'Group Signs by Region and Side');
      await treeRow(page, /^Head/).waitFor();
    },
  ],
  [
    'stepping goes from sign to sign',
    async (page) => {
      await goToLine(page, 1);
      await page.keyboard.press('Control+F8');
      await page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ }).waitFor();
    },
  ],
];

const looking = themes.flatMap((theme) => [
  [`the theme changes to ${theme.title}`, (page) => switchTheme(page, theme)],
  [
    `pictures in ${theme.title}`,
    async (page) => {
      await summary(page).evaluate(({ ownerDocument }) => ownerDocument.defaultView.scrollTo(0, 0));
      await picture(page, `${theme.name}-summary`);
      await page.setViewportSize({ width: 800, height: 900 });
      await picture(page, `${theme.name}-summary-narrow`);
      await page.setViewportSize({ width: 1400, height: 900 });
      for (const [name, { words }] of Object.entries({
        umn: expected.upper,
        lmn: expected.lower,
      })) {
        await goToLine(page, lineOf(words));
        await hover(page, words);
        await picture(page, `${theme.name}-hover-${name}`);
        await endHover(page);
      }
    },
  ],
]);

const leaving = [
  [
    'the tree says what a note is, where none is open',
    async (page) => {
      await runCommand(page, 'View: Close All Editors');
      await page.getByText('Open a clinical note to see').waitFor();
      await picture(page, 'tree-welcome');
    },
  ],
  [
    'nothing has failed aloud',
    async (page) => assert.deepEqual(await page.locator('.notification-toast').allInnerTexts(), []),
  ],
];

export const steps = [
  ...reading,
  ...writing,
  ...summarizing,
  ...summarySteps,
  ...browsing,
  ...looking,
  ...correctingSteps,
  ...folderSteps,
  ...visitSteps,
  ...pictureSteps,
  ...leaving,
];
