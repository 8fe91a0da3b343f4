// npm start: opens a VS Code on the sample notes, with the extension.
// npm start -- --check: the same without a window; prints what it saw, and fails when something is missing.
//   VSCODE_EXECUTABLE=/path/to/code   that desktop VS Code; else `code` on the PATH; else the VS Code that comes from npm
import { findDesktop } from './run/desktop.mjs';
import { build } from './start/build.mjs';
import { check, checkDesktop } from './start/check.mjs';
import { openDesktop } from './start/open-desktop.mjs';
import { serve } from './start/serve.mjs';

const checking = process.argv.includes('--check');

async function main() {
  const desktop = findDesktop();
  console.log('Building the extension …');
  build();
  if (checking) await (desktop ? checkDesktop(desktop) : check());
  else await (desktop ? openDesktop(desktop) : serve());
}

// Ctrl+C is how a person ends it, and no failure; a check that is cut off is one
if (!checking) process.on('SIGINT', () => process.exit(0));

main().then(
  () => process.exit(0),
  (error) => {
    console.error(`\n${error.message}`);
    process.exit(1);
  },
);
