// npm ci, for packages that are to be unpacked only.
import { spawn } from 'node:child_process';
import { endAtExit } from '../run/cleanup.mjs';

// --ignore-scripts: code-server's script insists on Node 24 and compiles; Playwright's downloads browsers.
// --legacy-peer-deps: the lock files lack a peer (tslib of @microsoft/1ds-*), and npm ci refuses them otherwise.
const OPTIONS = [
  '--omit=dev',
  '--ignore-scripts',
  '--legacy-peer-deps',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/**
 * Installs what a folder's lock file names. npm's own output goes to standard error.
 * @param {string} folder
 */
export async function npmCi(folder) {
  const child = spawn('npm', ['ci', ...OPTIONS], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, npm_config_engine_strict: 'false' },
  });
  const end = endAtExit(child);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  await end();
  if (code !== 0)
    throw new Error(`npm ci ended with ${code}; is the npm registry within reach? (npm ping)`);
}
