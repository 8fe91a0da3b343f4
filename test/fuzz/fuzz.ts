// Reads made-up and broken texts until so many characters are read; what is unsound, or slow, is named with what repeats it.
//   npm run fuzz -- [--characters 10000000] [--seed 1] [--case 17]
import { parseArgs } from 'node:util';
import { run } from './run';

const { values } = parseArgs({
  options: {
    characters: { type: 'string', default: '10000000' },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
  },
});
const only = values.case === undefined ? null : Number(values.case);
const { read, slowest, faults } = run(Number(values.seed), Number(values.characters), { only });
for (const fault of faults) console.error(fault);
console.log(
  `${read} characters read; the slowest text took ${Math.round(slowest)} ms; ${faults.length} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
