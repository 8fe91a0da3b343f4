import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makers } from './notes';
import { Random } from './random';
import { LONGEST } from './reading-time';

/** A text to be read, and chance for what is done with it. */
export interface Case {
  /** Of its maker. */
  readonly maker: string;
  readonly text: string;
  readonly random: Random;
}

const folder = 'test/notes';
const samples = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const turns = makers(samples).flatMap((one) => Array.from({ length: one.turns }, () => one));

/** Most texts are short: a fault in a note shows in a few words, and slowness in many. */
const SHORT = 4_000;
const LONG_ONE_OF = 40;

/** The text of a seed and a number, always the same. */
export function caseOf(seed: number, number: number): Case {
  const random = new Random(seed * 1_000_003 + number);
  const { name: maker, make } = random.pick(turns);
  const most = random.below(LONG_ONE_OF) === 0 ? LONGEST : SHORT;
  const text = make(random, random.length(most)).slice(0, most);
  return { maker, text, random };
}
