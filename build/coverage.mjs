// Counts in the source itself what runs: bundles map back to their files too coarsely for counts of lines and branches.
import { readFile } from 'node:fs/promises';
import { createInstrumenter } from 'istanbul-lib-instrument';

const instrumenter = createInstrumenter({
  esModules: true,
  parserPlugins: ['typescript', 'importAttributes'],
  coverageVariable: '__coverage__',
});

/** Every TypeScript file below a folder, with counters. */
export const counted = (folder) => ({
  name: 'coverage',
  setup(plugin) {
    plugin.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(folder)) return undefined;
      const source = await readFile(path, 'utf8');
      return { contents: instrumenter.instrumentSync(source, path), loader: 'ts' };
    });
  },
});
