// How long an analysis takes, as ratios within one run: `npm run bench -- [rounds]`. A benchmark, no test: it fails nothing.
//   Each round measures everything once, one after the other, so that a slow minute of the machine slows all of them; what is
//   printed is the median of the rounds and, in brackets, how far the middle half of them lies apart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { yaml } from '../build/yaml.mjs';
import { activation } from './bench/activate.mjs';
import { bundleSizes } from './bench/bundles.mjs';
import { coldStart } from './bench/cold.mjs';
import { edits } from './bench/edits.mjs';
import { growth } from './bench/growth.mjs';
import { heapOf } from './bench/heap.mjs';
import { devNotes, sampleNotes } from './bench/notes.mjs';
import { compared } from './bench/others.mjs';
import { stages } from './bench/stages.mjs';
import { throughput } from './bench/throughput.mjs';

const rounds = Number(process.argv[2] ?? 7);
const folder = mkdtempSync(join(tmpdir(), 'motor-neuron-lens-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const core = join(folder, 'core.cjs');
await build({
  ...{ entryPoints: ['test/bench/core.ts'], bundle: true, platform: 'node', format: 'cjs' },
  ...{ outfile: core, plugins: [yaml], logLevel: 'warning' },
});

const sets = { 'sample notes': sampleNotes(), 'dev notes': devNotes() };
for (const [name, notes] of Object.entries(sets)) {
  if (notes.length === 0) continue;
  const characters = notes.reduce((sum, text) => sum + text.length, 0);
  console.log(`\n== ${name}: ${notes.length} notes, ${characters} characters, ${rounds} rounds`);
  compared(core, notes, rounds);
  stages(core, notes, rounds);
}
edits(core, sets['sample notes'], rounds);
growth(core, sets['sample notes'], rounds);
coldStart(core, sets['sample notes'], rounds);
heapOf(core, sets['sample notes']);
throughput(sets['sample notes'], rounds);
await bundleSizes(folder);
activation(folder, rounds);
