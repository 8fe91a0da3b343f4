// A workbench in a headless Chromium, as a Playwright page.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { install } from '../install/install.mjs';
import { chromiumOptions } from './chromium.mjs';
import { linkExtension, temporaryProfile } from './profile.mjs';
import { installExtension, startServer } from './server.mjs';

/** Exposes what the workbench's test driver calls; `settle` gets the exit code of the tests. */
async function listenToTests(page, server, onLog, settle) {
  await page.exposeFunction('codeAutomationLog', onLog);
  await page.exposeFunction('codeAutomationExit', settle);
  page.on('crash', () => {
    onLog('error', ['the page crashed']);
    settle(1);
  });
  page.on('pageerror', (error) => onLog('error', [`page error: ${error}`]));
  server.gone.then(() => settle(1));
}

/**
 * Opens a workbench on this machine, with no way to another. Everything it starts is ended by `close`, or at exit.
 * @param {object} options
 * @param {string} [options.folder] the folder or .code-workspace to open
 * @param {string[]} [options.files] the files to open
 * @param {string} [options.vsix] a packed extension to install first
 * @param {string} [options.extension] the folder of an extension to have installed
 * @param {string} [options.extensionDevelopmentPath] an extension to load as it lies there
 * @param {string} [options.extensionTestsPath] the tests to run; `exit` then settles with their exit code
 * @param {boolean} [options.disableExtensions] load no other extensions
 * @param {{ userData: string, extensions: string }} [options.profile] else a fresh one
 * @param {Record<string, string>} [options.env] for the extension host
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {(type: string, args: unknown[]) => void} [options.onLog] gets the workbench's console
 */
export async function openWorkbench(options) {
  const {
    folder,
    files,
    vsix,
    extension,
    extensionDevelopmentPath,
    extensionTestsPath,
    disableExtensions,
  } = options;
  const { env, viewport = { width: 1400, height: 900 }, onLog = () => {} } = options;
  const driver = Boolean(extensionDevelopmentPath ?? extensionTestsPath);
  const installed = await install('node');
  const { chromium } = createRequire(join(installed, 'require.js'))('playwright-core');
  const fresh = options.profile ? undefined : temporaryProfile();
  const profile = options.profile ?? fresh;
  const undo = fresh ? [fresh.remove] : [];
  const close = async () => {
    while (undo.length > 0) await undo.pop()();
  };
  try {
    if (vsix) await installExtension(installed, profile, vsix);
    if (extension) linkExtension(profile, extension);
    const server = await startServer({ installed, profile, driver, untilLeft: true, env });
    undo.push(server.stop);
    const browser = await chromium.launch(chromiumOptions(installed));
    undo.push(() => browser.close());
    const context = await browser.newContext({ viewport, colorScheme: 'dark' });
    await context.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    const page = await context.newPage();
    let settle;
    const exit = new Promise((resolve) => (settle = resolve));
    if (driver) await listenToTests(page, server, onLog, settle);
    const payload = [
      ...(extensionDevelopmentPath ? [['extensionDevelopmentPath', extensionDevelopmentPath]] : []),
      ...(extensionTestsPath ? [['extensionTestsPath', extensionTestsPath]] : []),
      ...(disableExtensions ? [['disableExtensions', 'true']] : []),
    ];
    await page.goto(server.address({ folder, files, payload }));
    return { page, exit, close, serverLog: server.log };
  } catch (error) {
    await close();
    throw error;
  }
}
