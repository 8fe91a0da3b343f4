// Changes assertion/ and localization/ in small ways, one at a time, and counts which changes a check notices:
//   npm run mutation -- [--sample 200] [--seed 1] [--only rank.ts] [--minutes 30]
// Stryker's instrumenter puts all changes into the source at once, each behind a switch; a bundle of it is evaluated anew for every
// change, in this process, so that nothing kept from another change is left, and asked check by check until one fails.
// What was not noticed is listed in coverage/mutation.txt.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import vm from 'node:vm';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import { yaml } from '../../build/yaml.mjs';

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    minutes: { type: 'string', default: 'Infinity' },
  },
});
/** A check that takes longer goes round in circles. */
const LONGEST_MS = 60_000;

const sources = ['src/assertion', 'src/localization']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.ts'));
const silent = { debug() {}, info() {}, isDebugEnabled: () => false };
const { files, mutants } = await new Instrumenter(silent).instrument(
  sources.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true })),
  { plugins: null, excludedMutations: [], ignorers: [] },
);
const contents = new Map(files.map(({ name, content }) => [resolve(name), content]));
const { outputFiles } = await build({
  ...{ entryPoints: ['test/mutation/checks.ts'], bundle: true, write: false, format: 'cjs' },
  ...{ platform: 'node', packages: 'external', logLevel: 'warning' },
  plugins: [
    yaml,
    {
      name: 'mutants',
      setup(plugin) {
        plugin.onLoad({ filter: /\.ts$/ }, ({ path }) =>
          contents.has(path) ? { contents: contents.get(path), loader: 'ts' } : undefined,
        );
      },
    },
  ],
});
const bundle = new vm.Script(
  `(function (require, module, exports, describe, it) {${outputFiles[0].text}\n})`,
  { filename: 'mutation-checks.js' },
);
const require = createRequire(import.meta.url);
const switches = (globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } });

/** All checks, of modules evaluated anew. Each answers which of what it looks at holds. */
function load() {
  const checks = [];
  const names = [];
  const describe = (name, body) => {
    names.push(name);
    body.call({ timeout() {} });
    names.pop();
  };
  const it = (name, body) => {
    const held = () => {
      try {
        body.call({ timeout() {} });
        return [true];
      } catch {
        return [false];
      }
    };
    checks.push({ name: [...names, name].join(' '), held });
  };
  const module = { exports: {} };
  bundle.runInThisContext()(require, module, module.exports, describe, it);
  return [...checks, ...module.exports.fixtureChecks];
}

/** What a check says; nothing where it throws or does not end. */
function ask(check) {
  globalThis.askedCheck = check;
  try {
    return vm.runInThisContext('askedCheck.held()', { timeout: LONGEST_MS });
  } catch {
    return [];
  }
}

const first = load();
const asked = first.map((check, n) => {
  switches.currentTestId = String(n);
  const began = performance.now();
  const held = ask(check);
  return { held, ms: performance.now() - began };
});
switches.currentTestId = undefined;
const { static: loading, perTest } = switches.mutantCoverage;
const order = asked.map((_, n) => n).sort((a, b) => asked[a].ms - asked[b].ms);
const hitsOf = (id) => Object.values(perTest).reduce((sum, hits) => sum + (hits[id] ?? 0), 0);

/** What is asked of a change: the fixtures of reading do not look at levels, and those of levels change little with an assertion. */
const foreign = (fileName) => (fileName.includes('localization') ? 'reading' : 'levels');
/** How many changes each check has noticed: such as have are asked before others. */
const earlier = new Map();

/** The check that notices a change; null where none does. */
function noticedBy({ id, fileName }) {
  switches.activeMutant = id;
  switches.hitCount = 0;
  switches.hitLimit = 1000 + 100 * ((loading[id] ?? 0) + hitsOf(id));
  const runs = (n) => Number(perTest[n]?.[id] !== undefined);
  const found = (n) => Math.min(earlier.get(n) ?? 0, 3);
  // what a few run alone may be kept by them for all others
  const kept = order.filter(runs).length <= 3;
  const turns = order
    .filter((n) => first[n].of !== foreign(fileName))
    .filter((n) => runs(n) === 1 || kept || first[n].of === undefined)
    .sort((a, b) => runs(b) - runs(a) || found(b) - found(a));
  try {
    const checks = load();
    if (checks.length !== first.length) return 'loading';
    for (const n of turns) {
      const now = ask(checks[n]);
      if (!asked[n].held.some((held, k) => held && now[k] !== true)) continue;
      earlier.set(n, (earlier.get(n) ?? 0) + 1);
      return checks[n].name;
    }
    return null;
  } catch {
    return 'loading';
  } finally {
    switches.activeMutant = undefined;
  }
}

/** Numbers from 0 to 1 that a seed tells (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const draw = random(Number(values.seed));
const chosen = mutants
  .filter(({ fileName }) => fileName.includes(values.only))
  .map((mutant) => ({ mutant, at: draw() }))
  .sort((a, b) => a.at - b.at)
  .slice(0, Number(values.sample))
  .map(({ mutant }) => mutant);
const until = performance.now() + Number(values.minutes) * 60_000;
const table = new Map();
const unnoticed = [];
let tried = 0;
for (const mutant of chosen) {
  if (performance.now() > until) break;
  const { id, fileName, location, mutatorName, replacement } = mutant;
  const reached = loading[id] !== undefined || hitsOf(id) > 0;
  const by = reached ? noticedBy(mutant) : null;
  tried += 1;
  const row = table.get(fileName) ?? { tried: 0, noticed: 0 };
  table.set(fileName, { tried: row.tried + 1, noticed: row.noticed + (by === null ? 0 : 1) });
  if (by !== null) continue;
  const line = location.start.line + 1;
  const words = replacement.replace(/\s+/gu, ' ').slice(0, 120);
  unnoticed.push(
    `${fileName}:${line}:${location.start.column + 1} ${mutatorName}${reached ? '' : ' (never runs)'}: ${words}`,
  );
}
const all = [...table.values()].reduce((sum, { noticed }) => sum + noticed, 0);
const share = (part, whole) => `${((100 * part) / whole).toFixed(0)} %`;
for (const [file, row] of [...table].sort())
  console.log(`${file.padEnd(44)} ${row.noticed} of ${row.tried}`);
for (const room of ['assertion', 'localization']) {
  const rows = [...table].filter(([file]) => file.includes(room)).map(([, row]) => row);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  if (rows.length > 0)
    console.log(
      `${room}: ${sum('noticed')} of ${sum('tried')}, ${share(sum('noticed'), sum('tried'))}`,
    );
}
console.log(
  `${all} of ${tried} changes noticed, ${share(all, tried)}, of ${mutants.length} there are (seed ${values.seed})`,
);
mkdirSync('coverage', { recursive: true });
writeFileSync('coverage/mutation.txt', `${unnoticed.sort().join('\n')}\n`);
