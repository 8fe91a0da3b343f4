// Builds the extension (for Node and for the browser), the command line, the generator and the tests into dist/.
//   --production  minifies, and builds what the package ships and nothing else
//   --web         builds the integration tests for the browser too
//   --coverage    counts in the unit tests what of the source runs
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { shippedYaml, yaml } from './build/yaml.mjs';

const production = process.argv.includes('--production');
const web = process.argv.includes('--web');
/** Only where it is asked for: what counts is slow to load. */
const counters = process.argv.includes('--coverage')
  ? [(await import('./build/coverage.mjs')).counted(resolve('src'))]
  : [];

/** A page's script is built by itself and comes into the bundle as a string. */
const pageScript = {
  name: 'page-script',
  setup(plugin) {
    plugin.onResolve({ filter: /\?script$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, path.indexOf('?'))),
      namespace: 'page-script',
    }));
    plugin.onLoad({ filter: /./, namespace: 'page-script' }, async ({ path }) => {
      const { outputFiles } = await build({
        ...{ entryPoints: [path], bundle: true, write: false, minify: true },
        ...{ format: 'iife', platform: 'browser', target: 'es2022' },
      });
      return { contents: outputFiles[0].text, loader: 'text', watchFiles: [path] };
    });
  },
};

const common = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['vscode', 'mocha'],
  plugins: [yaml, pageScript],
  logLevel: 'warning',
  metafile: true,
  minify: production,
  sourcemap: production ? false : 'linked',
};
/** For the extension host in a web worker: what asks for a module of Node does not build. */
const browser = { ...common, platform: 'browser', target: 'es2022' };
/** The build of the YAML package that needs nothing of Node: the extension runs in a browser too. */
const alias = { yaml: resolve('node_modules/yaml/browser/index.js') };
/** A module for `import` in it asks where it stands. */
/** The command line starts no process, whatever its packages could. */
const noProcesses = { 'node:child_process': resolve('src/cli/no-processes.ts') };
const shell = {
  ...{ ...common, alias: { ...alias, ...noProcesses }, define: { 'import.meta.url': 'moduleUrl' } },
  banner: {
    js: "#!/usr/bin/env node\nconst moduleUrl = require('node:url').pathToFileURL(__filename).href;",
  },
};
/** Packages stay outside the tests' bundles: mocha's and fast-check's own state must be one. This one can't be required. */
const tests = {
  ...{ ...common, packages: 'external', outbase: 'test', outdir: 'dist/test' },
  alias: { '@vanillaes/csv': fileURLToPath(import.meta.resolve('@vanillaes/csv')) },
  plugins: [...common.plugins, ...counters],
};

/** The files below a folder whose path ends so; none where there is no such folder. */
function files(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(ending))
    .sort();
}

/** A browser has no folder to read: the names of all test files go into the bundle. */
const allTests = {
  name: 'all-tests',
  setup(plugin) {
    plugin.onResolve({ filter: /^all-tests$/ }, ({ path }) => ({ path, namespace: 'all-tests' }));
    plugin.onLoad({ filter: /^all-tests$/, namespace: 'all-tests' }, () => {
      const imports = files('test/integration', '.test.ts').map((path) => `import('./${path}')`);
      return {
        contents: `export const loadTests = () => Promise.all([${imports.join()}]);`,
        resolveDir: '.',
      };
    });
  },
};

/** What compromise has taken into its own files. */
const within = { compromise: ['efrt', 'suffix-thumb'] };

/** The licences of all packages in some bundles, each in its own words. */
async function licenses(bundles) {
  const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const found = inputs.flatMap((path) => {
    const [, above, name] = /^(.*node_modules\/)((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    return name ? [name, ...(within[name] ?? [])].map((one) => [one, join(above, one)]) : [];
  });
  const texts = [...new Map(found.sort())].map(async ([name, folder]) => {
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (!file) throw new Error(`${name} has no licence file`);
    const words = await readFile(join(folder, file), 'utf8');
    return `${name} ${version} (${license})\n\n${words.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

const plugins = [shippedYaml, pageScript];
const shipped = [
  build({ ...common, alias, plugins, entryPoints: ['src/extension.ts'], outdir: 'dist' }),
  build({ ...browser, plugins, entryPoints: ['src/extension.ts'], outdir: 'dist/web' }),
  build({ ...shell, plugins, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js' }),
];
const forDevelopment = () => [
  build({
    ...common,
    entryPoints: ['src/generate/generate.ts'].filter(existsSync),
    outdir: 'dist',
  }),
  build({ ...tests, entryPoints: [...files('test/unit', '.test.ts'), 'test/fuzz/fuzz.ts'] }),
  build({
    ...tests,
    entryPoints: [
      ...files('test/integration', 'index.ts'),
      ...files('test/integration', '.test.ts'),
    ],
  }),
];

/** Mocha and assert come with the tests: a web worker can load no other file. */
const forTheBrowser = () => [
  build({
    ...browser,
    entryPoints: { index: 'test/integration/index.web.ts' },
    outdir: 'dist/test/web',
    external: ['vscode'],
    plugins: [yaml, allTests],
    alias: {
      'node:assert/strict': './test/integration/support/assert.web.ts',
      'csv-parse/sync': resolve('node_modules/csv-parse/dist/esm/sync.js'),
    },
    define: {
      global: 'globalThis',
      process: JSON.stringify({
        env: { MOTOR_NEURON_LENS_GREP: process.env.MOTOR_NEURON_LENS_GREP ?? '' },
      }),
    },
  }),
];

const results = await Promise.all([
  ...shipped,
  ...(production ? [] : forDevelopment()),
  ...(web ? forTheBrowser() : []),
]);
await chmod('dist/cli.js', 0o755);
await writeFile('dist/third-party-licenses.txt', await licenses(results.slice(0, shipped.length)));

// What an earlier build left and nothing makes any more: a deleted test must not go on running.
if (!production) {
  const made = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
  for (const path of files('dist', '')) {
    const stale = /\.(?:js|map)$/.test(path) && !made.has(relative('.', resolve(path)));
    if (stale) await rm(path, { force: true });
  }
}
