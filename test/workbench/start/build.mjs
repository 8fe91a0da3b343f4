// Builds the extension, as npm run build does.
import { spawnSync } from 'node:child_process';
import { root } from '../paths.mjs';

/** Builds it, or throws. */
export function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed (node esbuild.mjs).');
}
