// How the rows of src/ come into a bundle: YAML for people to read, JavaScript objects for the code.
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const src = fileURLToPath(new URL('../src', import.meta.url));
const unpack = fileURLToPath(new URL('unpack-rows.mjs', import.meta.url));

/** Columns that only the pages of docs/, the generator and the tests read. */
const documentation = {
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

function plugin(contentsOf) {
  return {
    name: 'yaml',
    setup(setup) {
      setup.onLoad({ filter: /\.yaml$/ }, async ({ path }) =>
        contentsOf(parse(await readFile(path, 'utf8')), path),
      );
    },
  };
}

/** Rows as they stand. */
export const yaml = plugin((rows) => ({ contents: JSON.stringify(rows), loader: 'json' }));

/** Rows as they ship: without what only documentation is made from, packed, and parsed where they are first needed. */
export const shippedYaml = plugin((rows, path) => {
  const packed = Array.isArray(rows) ? packRows(withoutDocumentation(rows, path)) : rows;
  const parsed = `JSON.parse(${JSON.stringify(JSON.stringify(packed))})`;
  return {
    contents: Array.isArray(rows)
      ? `import { unpackRows } from ${JSON.stringify(unpack)};\nexport default unpackRows(${parsed});`
      : `export default ${parsed};`,
    loader: 'js',
  };
});

function withoutDocumentation(rows, path) {
  const name = relative(src, path)
    .replaceAll('\\', '/')
    .replace(/\.yaml$/, '');
  const unread = name.startsWith('anatomy/') ? ofAnatomy : (documentation[name] ?? []);
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
