// Opens the workbench for a person: in the browser at hand, else at an address to open.
import { spawn } from 'node:child_process';
import { install } from '../install/install.mjs';
import { notes, root } from '../paths.mjs';
import { linkExtension, temporaryProfile } from '../run/profile.mjs';
import { startServer } from '../run/server.mjs';
import { sampleNote } from '../samples.mjs';

function openBrowser(address) {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const child = spawn('xdg-open', [address], { stdio: 'ignore', detached: true });
  // without xdg-open there is still the printed address
  child.on('error', () => {});
  child.unref();
}

/** Serves until a signal ends this process, or the server ends by itself, which is an error. */
export async function serve() {
  const installed = await install('node');
  const profile = temporaryProfile();
  linkExtension(profile, root);
  console.log("Starting VS Code's server …");
  const server = await startServer({ installed, profile });
  const address = server.address({ folder: notes, files: [sampleNote] });
  console.log(
    `\nVS Code is ready. Open this address in a browser on this machine:\n\n  ${address}\n`,
  );
  console.log('After another build, reload the page. Ctrl+C ends it.');
  openBrowser(address);
  throw new Error(`VS Code's server ended (${await server.gone}):\n${server.log()}`);
}
