import { build } from 'esbuild';
import { resolve } from 'node:path';
import { yaml } from './yaml.mjs';

/** Bytes of the core, minified, by where they come from. */
export async function bundleSizes() {
  const { metafile } = await build({
    ...{ entryPoints: ['src/analysis.ts'], bundle: true, platform: 'browser', minify: true },
    ...{ write: false, metafile: true, plugins: [yaml], outdir: 'out' },
    alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
  });
  const [{ bytes, inputs }] = Object.values(metafile.outputs);
  const parts = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const [, name] = /node_modules\/([^/]+)/u.exec(path) ?? [];
    const part = name ?? (path.endsWith('.yaml') ? 'rows' : 'code');
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
  }
  const list = [...parts].sort((a, b) => b[1] - a[1]);
  console.log(`\n== the core, minified: ${Math.round(bytes / 1000)} KB`);
  for (const [part, size] of list) console.log(`  ${part.padEnd(14)}${Math.round(size / 1000)} KB`);
}
