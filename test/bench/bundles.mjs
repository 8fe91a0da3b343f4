import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { shippedYaml } from '../../build/yaml.mjs';

/** The page's script is small: it may stay outside. */
const noPageScript = {
  name: 'no-page-script',
  setup(plugin) {
    plugin.onResolve({ filter: /\?script$/ }, ({ path }) => ({ path, external: true }));
  },
};

function ours(input) {
  if (input.endsWith('.yaml')) return 'rows';
  return input.endsWith('.built.ts') ? 'made of rows' : 'code';
}

/** Bundles the extension as it ships, into `extension.js` of a folder, and tells its bytes by where they come from. */
export async function bundleSizes(folder) {
  const { metafile } = await build({
    ...{ entryPoints: ['src/extension.ts'], bundle: true, minify: true, format: 'cjs' },
    ...{ platform: 'node', target: 'node20', outdir: folder, metafile: true },
    ...{ external: ['vscode'], plugins: [shippedYaml, noPageScript], logLevel: 'warning' },
    alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
  });
  const [[path, { bytes, inputs }]] = Object.entries(metafile.outputs);
  const parts = new Map();
  for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
    const [, name] = /node_modules\/([^/]+)/u.exec(input) ?? [];
    const part = name ?? ours(input);
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
  }
  const kilobytes = (size) => `${Math.round(size / 1000)} KB`;
  const zipped = gzipSync(readFileSync(path)).length;
  console.log(`\n== the bundle, minified: ${kilobytes(bytes)}, zipped ${kilobytes(zipped)}`);
  for (const [part, size] of [...parts].sort((a, b) => b[1] - a[1]))
    console.log(`  ${part.padEnd(14)}${kilobytes(size)}`);
}
