import { caseOf } from './cases';
import { LIMIT, readingTime } from './reading-time';
import { useInEveryWay } from './uses';

/** What came of reading many texts. */
export interface Run {
  /** Characters. */
  readonly read: number;
  /** Milliseconds of processor time that the slowest text took. */
  readonly slowest: number;
  /** What is unsound, or slow, with what repeats it. */
  readonly faults: readonly string[];
}

/** Reads texts of a seed until so many characters are read. @param only the number of the one text that is read */
export function run(
  seed: number,
  characters: number,
  { only = null as number | null, limit = LIMIT } = {},
): Run {
  const faults: string[] = [];
  let [read, slowest] = [0, 0];
  for (let number = only ?? 0; read < characters; number += 1) {
    const { maker, text, random } = caseOf(seed, number);
    const which = `--seed ${seed} --case ${number} (${maker}, ${text.length} characters)`;
    try {
      const milliseconds = readingTime(text);
      slowest = Math.max(slowest, milliseconds);
      if (milliseconds > limit) faults.push(`slow: ${which}: ${Math.round(milliseconds)} ms`);
      useInEveryWay(text, random);
    } catch (error) {
      faults.push(`unsound: ${which}: ${error instanceof Error ? error.message : String(error)}`);
    }
    read += text.length;
    if (only !== null) break;
  }
  return { read, slowest, faults };
}
