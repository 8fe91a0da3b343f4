// What a person does with the summary's page: its links, by mouse and keyboard, and how it follows the note.
import assert from 'node:assert/strict';
import { goToLine } from './editor.mjs';
import { waitForWorkbench } from './palette.mjs';
import { readLevel, summary } from './summary.mjs';

/** A level's heading on the page. */
const heading = (page, rank) => summary(page).locator(`#level-${rank}-heading`);
const statements = (page) => summary(page).locator('#level-1-for > ul a');

/** How far a level's heading stands below the upper edge of the page's window. */
const topOf = (page, rank) =>
  heading(page, rank).evaluate((element) => element.getBoundingClientRect().top);

/** Waits until the note's editor has selected a link's words, on the line that the link names. */
async function waitForWords(page, { words, line }) {
  const status = page.locator('.statusbar-item', {
    hasText: new RegExp(`^Ln ${line}, Col \\d+ \\(${words.length} selected\\)$`),
  });
  await status.waitFor();
}

/** A link's words in the note, and their line. */
async function leadsTo(link) {
  const words = (await link.innerText()).replaceAll(/[“”]/g, '');
  return { words, line: (await link.getAttribute('title')).replace('Line ', '') };
}

/** Whether something has the focus within its page. */
const hasFocus = (element) => element.evaluate((node) => node.ownerDocument.activeElement === node);

const links = [
  [
    'a statement of the summary leads to its words, by a click',
    async (page) => {
      const first = statements(page).first();
      await first.click();
      await waitForWords(page, await leadsTo(first));
    },
  ],
  [
    'the next one by Tab and Enter',
    async (page) => {
      const [first, next] = [statements(page).first(), statements(page).nth(1)];
      const target = await leadsTo(next);
      await first.focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await waitForWords(page, target);
    },
  ],
  [
    'a limb of the figure leads to the first finding there',
    async (page) => {
      const arm = summary(page).locator('a:has([data-region=arm][data-side=right])');
      const [, line] = /line (\d+)$/.exec(await arm.getAttribute('aria-label'));
      await arm.locator('path').first().click();
      await page
        .locator('.statusbar-item', { hasText: new RegExp(`^Ln ${line}, .*selected`) })
        .waitFor();
    },
  ],
  [
    'the mark of a level leads to its reasons',
    async (page) => {
      await summary(page).locator('a:has([data-level="1"]) circle').last().click();
      await summary(page).locator('#level-1-heading:focus').waitFor();
      assert.ok(Math.abs(await topOf(page, 1)) < 40);
    },
  ],
  [
    'the page has a strict policy, and nothing that breaks it',
    async (page) => {
      const found = await summary(page).evaluate(({ ownerDocument: page }) => ({
        policy: page.querySelector('meta[http-equiv=Content-Security-Policy]').content,
        nonces: [...page.querySelectorAll('style[nonce], script[nonce]')].map(({ nonce }) => nonce),
        inline: page.querySelectorAll('body [style], body [onclick], body [onload], body [onerror]')
          .length,
      }));
      const [nonce] = found.nonces;
      assert.match(nonce, /^[\da-f]{32}$/);
      assert.equal(
        found.policy,
        `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`,
      );
      assert.equal(found.inline, 0);
    },
  ],
];

const policed = [
  [
    'the page runs no script and loads nothing but its own, whatever comes into it',
    async (page) => {
      const found = await summary(page).evaluate(async ({ ownerDocument: page }) => {
        const window = page.defaultView;
        const wanted = 4;
        const broken = new Set();
        const all = new Promise((resolve) => {
          page.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            broken.add(effectiveDirective);
            if (broken.size === wanted) resolve();
          });
        });
        const box = page.createElement('div');
        page.body.append(box);
        box.innerHTML = '<img src="https://example.invalid/x.png"><p onclick="ran = true">x</p>';
        box.querySelector('p').click();
        const script = page.createElement('script');
        script.textContent = 'ran = true';
        box.append(script);
        const style = page.createElement('style');
        style.textContent = 'p { color: red }';
        box.append(style);
        await all;
        let evaluated = true;
        try {
          window.eval('1');
        } catch {
          evaluated = false;
        }
        box.remove();
        return { broken: [...broken].sort(), ran: 'ran' in window, evaluated };
      });
      assert.deepEqual(found, {
        broken: ['img-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'],
        ran: false,
        evaluated: false,
      });
    },
  ],
];

/** Changes the third candidate of the sample note, and adds a red flag above all levels. */
const sensoryLevel = 'Sensory level at T6, urinary retention.';

const following = [
  [
    'the summary follows the note while it is written, and stays where it was read',
    async (page) => {
      const more = summary(page).locator('#level-1-for-more');
      await more.locator('summary').click();
      const flags = await summary(page).locator('#red-flag-list li').count();
      await heading(page, 3).evaluate((element) => element.scrollIntoView());
      const before = { words: await heading(page, 3).innerText(), top: await topOf(page, 3) };
      await goToLine(page, 3);
      await page.keyboard.type(sensoryLevel);
      await heading(page, 3).filter({ hasNotText: before.words }).waitFor();
      assert.ok((await summary(page).locator('#red-flag-list li').count()) > flags);
      assert.ok(Math.abs((await topOf(page, 3)) - before.top) < 30, 'the page has jumped');
      assert.ok(await more.evaluate(({ open }) => open), 'what was unfolded is folded');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Delete');
      await heading(page, 3).filter({ hasText: before.words }).waitFor();
    },
  ],
  [
    'a statement that has the focus keeps it while the lines of the note move',
    async (page) => {
      const link = statements(page).nth(2);
      const line = Number((await leadsTo(link)).line);
      for (const [key, to] of Object.entries({ Enter: line + 1, 'Control+Z': line })) {
        await page.locator('.editor-instance .view-line').first().click();
        await page.keyboard.press(key);
        // Before the note is read again, which waits for a pause.
        await link.focus();
        await summary(page)
          .locator(`#level-1-for > ul li:nth-child(3) a[title="Line ${to}"]`)
          .waitFor();
        assert.ok(await hasFocus(link), `the focus is lost after ${key}`);
      }
    },
  ],
];

const hostile = [
  [
    'markup in a note is text on its page',
    async (page) => {
      await goToLine(page, 3);
      await page.keyboard.insertText('Plantars: left <u>extensor</u>');
      const link = summary(page).locator('a', { hasText: 'Plantars: left <u>extensor' });
      await link.first().waitFor({ state: 'attached' });
      assert.equal(await summary(page).locator('u').count(), 0);
      await page.keyboard.press('Control+Z');
      await link.first().waitFor({ state: 'detached' });
    },
  ],
];

const restoring = [
  [
    'after a reload of the window the summary is there again',
    async (page) => {
      await page.reload();
      await waitForWorkbench(page);
      await readLevel(page);
    },
  ],
];

export const summarySteps = [...links, ...policed, ...following, ...hostile, ...restoring];
