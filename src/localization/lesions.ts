import { anatomy } from '../anatomy/anatomy';
import { type PerLesion, zeros } from './columns';
import { predict } from './forward';
import { enumerateHypotheses, type Hypothesis } from './hypotheses';
import type { Predictions } from './prediction';

/** Every lesion the anatomy can think of; each has its place here as its index. */
export const lesions: readonly Hypothesis[] = enumerateHypotheses(anatomy);

let known: Predictions | undefined;

/** The anatomy read forward, once. */
export function predictions(): Predictions {
  return (known ??= predict(lesions, anatomy));
}

export function perLesion(of: (lesion: Hypothesis) => number): PerLesion {
  const column = constant(0);
  for (let n = 0; n < column.length; n += 1) column[n] = of(lesions[n]!);
  return column;
}

/** The same number for all. */
export function constant(value: number): PerLesion {
  return zeros(lesions.length).fill(value);
}
