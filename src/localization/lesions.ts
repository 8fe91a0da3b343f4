import { anatomy } from '../anatomy/anatomy';
import { predict } from './forward';
import { enumerateHypotheses, type Hypothesis } from './hypotheses';
import type { Prediction } from './prediction';

/** Every lesion the anatomy can think of; each has its place here as its index. */
export const lesions: readonly Hypothesis[] = enumerateHypotheses(anatomy);

const predictions: Prediction[] = [];

/** The anatomy read forward, once for each lesion. */
export function predictionOf({ index }: Pick<Hypothesis, 'index'>): Prediction {
  return (predictions[index] ??= predict(lesions[index] as Hypothesis, anatomy));
}

/** Numbers of all lesions, one each by its index. */
export type PerLesion = Float64Array;

export function perLesion(of: (lesion: Hypothesis, prediction: Prediction) => number): PerLesion {
  return Float64Array.from(lesions, (lesion) => of(lesion, predictionOf(lesion)));
}
