// Takes every row of the anatomy away, and flips the side of every pathway, one at a time; each must make an expectation fail.
//   node test/mutate-anatomy.mjs [--sample N]
// The expectations are those of test/unit/localization. Prints what nobody missed and exits 1 where there is any.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

const sampleAt = process.argv.indexOf('--sample');
const sample = sampleAt > 0 ? Number(process.argv[sampleAt + 1]) : null;
const rooms = [
  'landmarks',
  'areas',
  'parts',
  'muscles',
  'reflexes',
  'structures',
  'sites',
  'cord',
  'peripheral',
  'distributions',
];
const folder = mkdtempSync(join(tmpdir(), 'mutate-anatomy-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** YAML as in the build, except that a mutation may change the rows of the anatomy on their way in. */
const yaml = {
  name: 'yaml',
  setup(plugin) {
    plugin.onLoad({ filter: /\.yaml$/ }, ({ path }) => {
      const rows = JSON.stringify(parse(readFileSync(path, 'utf8')));
      const room = /src[\\/]anatomy[\\/]/.test(path) ? basename(path, '.yaml') : null;
      const value = room
        ? `(globalThis.mutate ?? ((_, rows) => rows))(${JSON.stringify(room)}, ${rows})`
        : rows;
      return { contents: `module.exports = ${value};`, loader: 'js' };
    });
  },
};

const bundle = join(folder, 'expectations.cjs');
await build({
  entryPoints: ['test/unit/localization/expectations.ts'],
  outfile: bundle,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  plugins: [yaml],
  logLevel: 'warning',
});

const require = createRequire(import.meta.url);
function failureWith(mutate) {
  globalThis.mutate = mutate;
  Reflect.deleteProperty(require.cache, bundle);
  try {
    return require(bundle).firstFailure();
  } catch (error) {
    return `throws ${error.message}`;
  }
}

const untouched = failureWith((_, rows) => rows);
if (untouched !== null) {
  console.error(`fails without a mutation: ${untouched}`);
  process.exit(1);
}

const without = (index) => (rows) => rows.filter((_, at) => at !== index);
const flipped = (index) => (rows) =>
  rows.map((row, at) =>
    at === index ? { ...row, crosses: row.crosses === 'none' ? 'nerves' : 'none' } : row,
  );
let mutations = rooms.flatMap((room) => {
  const rows = parse(readFileSync(`src/anatomy/${room}.yaml`, 'utf8'));
  return rows.flatMap((row, index) => {
    const name = `${room}: ${row.id}${row.variant ? `/${row.variant}` : ''}`;
    const removal = { name: `${name} taken away`, room, change: without(index) };
    const sided = room === 'structures' && row.alone === undefined && !row.unsided;
    return sided ? [removal, { name: `${name} flipped`, room, change: flipped(index) }] : [removal];
  });
});
if (sample)
  mutations = mutations.filter((_, index) => index % Math.ceil(mutations.length / sample) === 0);

const missed = mutations.filter(
  ({ room, change }) => failureWith((name, rows) => (name === room ? change(rows) : rows)) === null,
);
console.log(`${mutations.length} mutations, ${mutations.length - missed.length} noticed`);
for (const { name } of missed) console.log(`not noticed: ${name}`);
process.exitCode = missed.length > 0 ? 1 : 0;
