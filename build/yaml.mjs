// How the rows of src/ come into a bundle: YAML for people to read, JavaScript objects for the code.
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadBuilt, parsed } from './built.mjs';

const src = fileURLToPath(new URL('../src', import.meta.url));
const unpack = fileURLToPath(new URL('unpack-rows.mjs', import.meta.url));

/** Columns that only the pages of docs/, the generator, the tests and what runs while a bundle is built read. */
const unshipped = {
  'vocabulary/signs': ['elicitation', 'strengthNote', 'accuracy', 'examples', 'source'],
  'vocabulary/rules': ['fires', 'quiet', 'source'],
  'vocabulary/features': ['means', 'source'],
  'vocabulary/abbreviations': ['source'],
  'vocabulary/scales': ['source'],
  'vocabulary/sensory': ['source'],
  'vocabulary/sites': ['source'],
  'localization/names': ['source'],
};
const ofAnatomy = ['source', 'means'];

function load(setup, contentsOf) {
  setup.onLoad({ filter: /\.yaml$/ }, async ({ path }) =>
    contentsOf(parse(await readFile(path, 'utf8')), path),
  );
}

const asTheyStand = {
  name: 'rows',
  setup: (setup) => load(setup, (rows) => ({ contents: JSON.stringify(rows), loader: 'json' })),
};

function plugin(rows) {
  return {
    name: 'yaml',
    setup(setup) {
      rows(setup);
      loadBuilt(setup, [asTheyStand]);
    },
  };
}

/** Rows as they stand. */
export const yaml = plugin(asTheyStand.setup);

/** Rows as they ship: without what only documentation is made from, packed, and parsed where they are first needed. */
export const shippedYaml = plugin((setup) => load(setup, shippedRows));

function shippedRows(rows, path) {
  const packed = Array.isArray(rows) ? packRows(withoutDocumentation(rows, path)) : rows;
  return {
    contents: Array.isArray(rows)
      ? `import { unpackRows } from ${JSON.stringify(unpack)};\nexport default unpackRows(${parsed(packed)});`
      : `export default ${parsed(packed)};`,
    loader: 'js',
  };
}

function withoutDocumentation(rows, path) {
  const name = relative(src, path)
    .replaceAll('\\', '/')
    .replace(/\.yaml$/, '');
  const unread = name.startsWith('anatomy/') ? ofAnatomy : (unshipped[name] ?? []);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !unread.includes(column))),
  );
}

/** The opposite of `unpackRows`: the columns that rows have are told once for all rows that have the same. */
function packRows(rows) {
  const shapes = new Map();
  const packed = rows.map((row) => {
    const columns = Object.keys(row);
    const key = JSON.stringify(columns);
    if (!shapes.has(key)) shapes.set(key, { number: shapes.size, columns });
    return [shapes.get(key).number, ...Object.values(row)];
  });
  return [[...shapes.values()].map(({ columns }) => columns), packed];
}
