import { assertSound } from '../unit/support/sound';

/** No text of up to so many characters may take longer than so many milliseconds of the processor's time. */
export const LONGEST = 100_000;
export const LIMIT = 2_000;
/** A text is read again before it counts as slow: a first reading may have paid for what is made once. */
const TRIES = 3;

/**
 * Milliseconds of processor time that the fastest of a few readings took; that of the first that was fast enough.
 *
 * @throws where the reading is not sound
 */
export function readingTime(text: string): number {
  let best = Infinity;
  for (let turn = 0; turn < TRIES && best > LIMIT; turn += 1) {
    const started = process.cpuUsage().user;
    assertSound(text);
    best = Math.min(best, (process.cpuUsage().user - started) / 1000);
  }
  return best;
}
