// What this process has to undo, however it ends: normally, by an error, or by a signal (all but SIGKILL).
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const pending = new Set();
let listening = false;

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    for (const undo of [...pending].reverse()) {
      try {
        undo();
      } catch {
        // one that can't be undone must not keep the others
      }
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/**
 * Remembers something to undo at exit, the last one first.
 * @param {() => void} undo must be synchronous: nothing else runs at exit
 * @returns {() => void} undoes it now, once
 */
export function undoAtExit(undo) {
  listen();
  pending.add(undo);
  return () => {
    if (pending.delete(undo)) undo();
  };
}

/**
 * Makes a folder that is gone at exit.
 * @param {string} name the beginning of its name
 * @param {string} [parent] the folder it is made in
 * @returns {{ path: string, remove: () => void }}
 */
export function temporaryFolder(name, parent = tmpdir()) {
  const path = mkdtempSync(join(parent, `${name}-`));
  // processes that were just killed may still be writing there
  const remove = undoAtExit(() =>
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  );
  return { path, remove };
}

/**
 * Ends a process started with `detached: true`, and what it started in its process group, at exit.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => Promise<void>} ends it now: politely, then by force
 */
export function endAtExit(child) {
  const send = (signal) => {
    try {
      process.kill(-child.pid, signal);
      return true;
    } catch {
      return false;
    }
  };
  const kill = undoAtExit(() => send('SIGKILL'));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  return async () => {
    if (child.exitCode === null && child.signalCode === null && send('SIGTERM')) {
      let timer;
      await Promise.race([gone, new Promise((resolve) => (timer = setTimeout(resolve, 3000)))]);
      clearTimeout(timer);
    }
    // what it started may have stayed behind in its group
    kill();
  };
}
