// Packs the extension, installs the .vsix into a fresh VS Code, and looks whether it works there.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recordCounts } from './counts/record.mjs';
import { root } from './paths.mjs';
import { temporaryFolder } from './run/cleanup.mjs';
import { copyNotes } from './run/copy-notes.mjs';
import { openWorkbench } from './run/open-workbench.mjs';
import { temporaryProfile } from './run/profile.mjs';
import { assertShipped } from './run/shipped.mjs';
import { sampleName } from './samples.mjs';
import { build } from './start/build.mjs';
import { observe, report } from './ui/observe.mjs';

function pack(file) {
  const args = ['run', '--silent', 'package', '--', '--out', file];
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit' });
  // packing leaves the build that goes into the package, without the tests
  build();
  if (status !== 0) throw new Error('Packing failed (npm run package).');
}

async function main() {
  const file = join(temporaryFolder('mnl-vsix').path, 'extension.vsix');
  console.log('Packing the extension …');
  pack(file);
  console.log(`Installing ${statSync(file).size} bytes into a fresh VS Code …`);
  const { folder } = copyNotes();
  const profile = temporaryProfile();
  const { page, close } = await openWorkbench({
    folder,
    files: [join(folder, sampleName)],
    vsix: file,
    profile,
  });
  const installed = readdirSync(profile.extensions).find((name) => name.includes('motor-neuron'));
  const { files } = assertShipped(join(profile.extensions, installed ?? ''));
  console.log(`${files} files, and nothing in them that reaches further.`);
  report(await observe(page));
  await close();
}

main().then(
  () => {
    recordCounts('vsix', { passed: 1, failed: 0, skipped: 0 });
    process.exit(0);
  },
  (error) => {
    recordCounts('vsix', { passed: 0, failed: 1, skipped: 0 });
    console.error(error);
    process.exit(1);
  },
);
