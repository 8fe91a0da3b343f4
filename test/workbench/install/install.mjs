// Installs VS Code from the npm registry, once, into the cache folder. Nothing is compiled, nothing else is contacted.
//   node  VS Code's server with its web workbench, the Node it runs on, Chromium, Playwright
//   web   VS Code for the Web
// As a script: node install.mjs [node] [web]
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, here } from '../paths.mjs';
import { temporaryFolder } from '../run/cleanup.mjs';
import { arrangeWeb } from './arrange-web.mjs';
import { completeCodeServer } from './complete-code-server.mjs';
import { withLock } from './lock.mjs';
import { faultOf, writeManifest } from './manifest.mjs';
import { npmCi } from './npm-ci.mjs';
import { requirePlatform } from './platform.mjs';
import { unpackChromium } from './unpack-chromium.mjs';

const RECIPE = join(here, 'install');

/** Another lock file, or another way to install it, is another folder. */
function fingerprint(kind) {
  const hash = createHash('sha256').update(readFileSync(join(here, kind, 'package-lock.json')));
  for (const name of readdirSync(RECIPE).sort()) hash.update(readFileSync(join(RECIPE, name)));
  return hash.digest('hex').slice(0, 16);
}

async function make(kind, folder, finalFolder) {
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(here, kind, name), join(folder, name));
  await npmCi(folder);
  if (kind === 'web') {
    arrangeWeb(folder);
  } else {
    const modules = join(folder, 'node_modules');
    await completeCodeServer(modules);
    await unpackChromium(modules, join(folder, 'chromium'), join(finalFolder, 'chromium'));
  }
  writeManifest(folder);
}

/** Puts a finished folder in its place; a broken one there gives way. */
function moveInto(folder, made) {
  if (existsSync(folder)) {
    // a process that the lock doesn't reach (in another container, say) may have been faster
    if (!faultOf(folder)) return;
    const aside = temporaryFolder('.broken', cacheFolder());
    renameSync(folder, join(aside.path, basename(folder)));
    aside.remove();
  }
  renameSync(made, folder);
}

const unfinished = (kind) => `.new-${kind}-${hostname()}-`;

/** Removes what a process that was killed in the midst of an installation left behind. */
function sweep(kind) {
  for (const name of readdirSync(cacheFolder())) {
    if (!name.startsWith(unfinished(kind))) continue;
    const pid = Number(name.slice(unfinished(kind).length).split('-')[0]);
    if (pid !== process.pid && existsSync(`/proc/${pid}`)) continue;
    rmSync(join(cacheFolder(), name), { recursive: true, force: true });
  }
}

/**
 * Sees to it that the packages of `node/` or `web/` are in the cache, whole.
 * @param {'node' | 'web'} kind
 * @param {(line: string) => void} [log]
 * @returns {Promise<string>} the folder that has their node_modules
 */
export async function install(kind, log = console.error) {
  requirePlatform();
  const folder = join(cacheFolder(), `${kind}-${fingerprint(kind)}`);
  if (existsSync(folder) && !faultOf(folder)) return folder;
  mkdirSync(cacheFolder(), { recursive: true });
  const onWait = () => log('Another process is installing VS Code there; waiting for it …');
  return withLock(folder, onWait, async () => {
    const fault = existsSync(folder) ? faultOf(folder) : 'none';
    if (!fault) return folder;
    if (fault !== 'none') log(`The VS Code in ${folder} is broken (${fault}); making it anew.`);
    log(`Installing VS Code (${kind}) from npm into ${folder} …`);
    const start = Date.now();
    sweep(kind);
    const made = temporaryFolder(`${unfinished(kind)}${process.pid}`, cacheFolder());
    try {
      await make(kind, made.path, folder);
      moveInto(folder, made.path);
    } finally {
      made.remove();
    }
    log(`Installed VS Code (${kind}) in ${Math.round((Date.now() - start) / 1000)} s.`);
    return folder;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kinds = process.argv.slice(2);
  for (const kind of kinds.length > 0 ? kinds : ['node']) console.log(await install(kind));
}
