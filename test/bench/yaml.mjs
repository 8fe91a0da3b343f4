import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Data rows as JavaScript objects, as the product's build has them. */
export const yaml = {
  name: 'yaml',
  setup(plugin) {
    plugin.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'))),
      loader: 'json',
    }));
  },
};
