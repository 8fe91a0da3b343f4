// The Chromium that shows the workbench, and what it needs on a machine that lacks it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';

const ARGUMENTS = [
  // a container or root allows no sandbox; every page shown is our own
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

/** What the dynamic loader can't resolve for an executable; the loader itself says so, in place of running it. */
function unresolved(executable, env) {
  const { stdout, stderr } = spawnSync(executable, {
    env: { ...env, LD_TRACE_LOADED_OBJECTS: '1' },
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim());
}

const FONT_FILES = new Set(['.ttf', '.otf', '.ttc', '.pfb', '.pcf', '.woff', '.woff2']);

function hasFontFile(folder) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory()
      ? hasFontFile(join(folder, entry.name))
      : FONT_FILES.has(extname(entry.name)),
  );
}

function hasFonts() {
  const home = homedir();
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(home, '.local/share/fonts'),
  ];
  return existsSync('/etc/fonts/fonts.conf') && folders.some(hasFontFile);
}

/**
 * The environment in which the unpacked Chromium runs: with its own copies of the libraries and fonts that are missing here.
 * MOTOR_NEURON_LENS_BARE=1 takes its own copies in any case.
 */
function environment(folder, executable) {
  const env = { ...process.env };
  const bare = process.env.MOTOR_NEURON_LENS_BARE === '1';
  if (bare || unresolved(executable, env).length > 0) {
    env.LD_LIBRARY_PATH = [join(folder, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    const missing = unresolved(executable, env);
    if (missing.length > 0) {
      throw new Error(
        `Chromium can't run on this system:\n  ${missing.join('\n  ')}\n` +
          "Install the system's own Chromium (on Debian: the package chromium) and name it in CHROMIUM_PATH.",
      );
    }
  }
  if (bare || !hasFonts()) env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  return env;
}

/**
 * Playwright's launch options for Chromium: the one that CHROMIUM_PATH names, else the one from npm.
 * @param {string} installed the folder that install('node') gave
 */
export function chromiumOptions(installed) {
  // signals are this project's own affair (cleanup.mjs)
  const common = {
    headless: true,
    args: ARGUMENTS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  const own = process.env.CHROMIUM_PATH;
  if (own) return { ...common, executablePath: own };
  const folder = join(installed, 'chromium');
  const executablePath = join(folder, 'chromium');
  return { ...common, executablePath, env: environment(folder, executablePath) };
}
