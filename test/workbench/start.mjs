// npm start: opens a VS Code on the sample notes, with the extension.
// npm start -- --check: the same without a window; prints what it saw, and fails when something is missing.
//   VSCODE_EXECUTABLE=/path/to/code   that desktop VS Code; else `code` on the PATH; else the VS Code that comes from npm
import { findDesktop } from './run/desktop.mjs';
import { build } from './start/build.mjs';
import { check, checkDesktop } from './start/check.mjs';
import { openDesktop } from './start/open-desktop.mjs';
import { serve } from './start/serve.mjs';

async function main() {
  const checking = process.argv.includes('--check');
  const desktop = findDesktop();
  console.log('Building the extension …');
  build();
  if (checking) await (desktop ? checkDesktop(desktop) : check());
  else await (desktop ? openDesktop(desktop) : serve());
}

// to end it by Ctrl+C is how it is meant to end
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));

main().then(
  () => process.exit(0),
  (error) => {
    console.error(`\n${error.message}`);
    process.exit(1);
  },
);
