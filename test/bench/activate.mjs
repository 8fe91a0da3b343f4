import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { spread } from './measure.mjs';

/** Stands for all of the vscode API: what is measured is our own work alone. */
const script = `
const none = new Set(['then', 'activeTextEditor']);
const lists = new Set(['visibleTextEditors', 'textDocuments', 'workspaceFolders', 'all']);
// What is imported by the name of the whole is copied key by key.
const keys = { Disposable: null, lm: null };
const stub = new Proxy(Object.assign(function () {}, keys), {
  get: (_, key) => {
    if (none.has(key)) return undefined;
    if (lists.has(key)) return [];
    if (key === Symbol.toPrimitive) return () => '';
    return key === Symbol.iterator ? function* () {} : stub;
  },
  apply: () => stub,
  construct: () => stub,
  set: () => true,
});
const Module = require('node:module');
const load = Module._load;
Module._load = (id, ...rest) =>
  id === 'vscode' || id.endsWith('?script') ? stub : load(id, ...rest);
const began = performance.now();
const { activate } = require(process.argv[1]);
const loaded = performance.now();
activate({ subscriptions: [], extensionUri: stub, globalState: stub });
console.log(JSON.stringify([loaded - began, performance.now() - loaded]));
process.exit();`;

/** Loading the extension's bundle and its activate(), each time in a process of its own, against an API that does nothing. */
export function activation(folder, rounds) {
  const runs = Array.from({ length: rounds }, () => {
    const bundle = join(folder, 'extension.js');
    const { stdout } = spawnSync(process.execPath, ['-e', script, bundle], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(stdout);
  });
  const [load, own] = [0, 1].map((n) => runs.map((run) => run[n]));
  console.log(`\n== the extension: load ${spread(load, 0)} ms, activate() ${spread(own, 1)} ms`);
}
