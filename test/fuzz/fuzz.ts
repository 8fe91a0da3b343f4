// Reads made-up and broken texts until so many characters are read; what is unsound, or slow, is named with what repeats it.
//   npm run fuzz -- [--characters 10000000] [--seed 1] [--case 17]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makers } from './notes';
import { Random } from './random';
import { LIMIT, LONGEST, readingTime } from './reading-time';

const { values } = parseArgs({
  options: {
    characters: { type: 'string', default: '10000000' },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
  },
});
const folder = 'test/notes';
const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const all = Object.entries(makers(samples));

function made(seed: number, number: number): { maker: string; text: string } {
  const random = new Random(seed * 1_000_003 + number);
  const [maker, make] = random.pick(all);
  return { maker, text: make(random, random.length(LONGEST)).slice(0, LONGEST) };
}

function run(seed: number, wanted: number, only: number | undefined): number {
  let [read, faults, slowest] = [0, 0, 0];
  for (let number = only ?? 0; read < wanted; number += 1) {
    const { maker, text } = made(seed, number);
    const which = `--seed ${seed} --case ${number} (${maker}, ${text.length} characters)`;
    try {
      const milliseconds = readingTime(text);
      slowest = Math.max(slowest, milliseconds);
      if (milliseconds > LIMIT) {
        faults += 1;
        console.error(`slow: ${which}: ${Math.round(milliseconds)} ms`);
      }
    } catch (error) {
      faults += 1;
      console.error(`unsound: ${which}: ${error instanceof Error ? error.message : String(error)}`);
    }
    read += text.length;
    if (only !== undefined) break;
  }
  console.log(
    `${read} characters read; the slowest text took ${Math.round(slowest)} ms; ${faults} faults`,
  );
  return faults;
}

const only = values.case === undefined ? undefined : Number(values.case);
process.exitCode = run(Number(values.seed), Number(values.characters), only) > 0 ? 1 : 0;
