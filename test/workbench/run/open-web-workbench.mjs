// VS Code for the Web in a headless Chromium: a static build, no server behind it, extensions in a web worker.
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { install } from '../install/install.mjs';
import { root } from '../paths.mjs';
import { chromiumOptions } from './chromium.mjs';
import { undoAtExit } from './cleanup.mjs';

/** @vscode/test-web takes no port of 0. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Opens the workbench with the extension of this checkout, and runs tests in it. The folder's files have addresses of the scheme
 * `vscode-test-web`; what is written to them stays in memory.
 * @param {object} options
 * @param {string} options.folder the folder to open
 * @param {string} options.extensionTestsPath the tests' module, below the checkout
 * @param {string} [options.locale] the language of the editor; what comes with no language pack stays English
 * @param {(type: string, args: unknown[]) => void} options.onLog gets the workbench's console
 * @returns {Promise<{ exit: Promise<number>, close: () => Promise<void> }>} `exit`: 0 when the tests passed
 */
export async function openWebWorkbench({ folder, extensionTestsPath, locale = 'en', onLog }) {
  const [node, web] = [await install('node'), await install('web')];
  const { open } = createRequire(join(web, 'require.js'))('@vscode/test-web');
  const { chromium } = createRequire(join(node, 'require.js'))('playwright-core');
  const port = await freePort();
  // Serves alone: the browser is ours, as it must be the one from npm.
  const serving = await open({
    browserType: 'none',
    quality: 'stable',
    commit: 'npm',
    testRunnerDataDir: web,
    port,
    extensionDevelopmentPath: root,
    extensionTestsPath,
    folderPath: folder,
  });
  const stopServing = undoAtExit(() => serving.dispose());
  const browser = await chromium.launch(chromiumOptions(node));
  const close = async () => {
    await browser.close();
    stopServing();
  };
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const isHere = ({ hostname }) => /(?:^|\.)localhost$/.test(hostname);
  await context.route(
    (url) => !isHere(url),
    (route) => route.abort(),
  );
  await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)};`);
  const page = await context.newPage();
  let settle;
  const exit = new Promise((resolve) => (settle = resolve));
  await page.exposeFunction('codeAutomationLog', onLog);
  await page.exposeFunction('codeAutomationExit', settle);
  page.on('pageerror', (error) => onLog('error', [`page error: ${error}`]));
  page.on('crash', () => settle(1));
  await page.goto(`http://localhost:${port}`);
  return { exit, close };
}
