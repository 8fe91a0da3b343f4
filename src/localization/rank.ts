import { anatomy } from '../anatomy/anatomy';
import { predict } from './forward';
import { enumerateHypotheses, type Hypothesis } from './hypotheses';
import { evidence } from './likelihood';
import type { Modifiers } from './modifiers';
import type { Observation } from './observation';
import type { Prediction } from './prediction';
import { silence, spokenOf } from './silence';

const hypotheses = enumerateHypotheses(anatomy);
const predictions = new Map<Hypothesis, Prediction>();

/** The anatomy read forward, once for each lesion. */
export function predictionOf(hypothesis: Hypothesis): Prediction {
  let prediction = predictions.get(hypothesis);
  if (!prediction) predictions.set(hypothesis, (prediction = predict(hypothesis, anatomy)));
  return prediction;
}

/** A lesion with how well it fits: the logarithm of prior times chance of all that was found. */
export interface Ranked {
  readonly hypothesis: Hypothesis;
  readonly score: number;
  /** Of all lesions, once every score is known; all together make 1. */
  readonly share: number;
}

export type ModifiersOf = (hypothesis: Hypothesis) => Modifiers;

/** Every lesion, best first. Equal scores keep the order of the anatomy. */
export function rank(observations: readonly Observation[], modifiersOf: ModifiersOf): Ranked[] {
  const spoken = spokenOf(observations);
  const scored = hypotheses.map((hypothesis) => {
    const prediction = predictionOf(hypothesis);
    const modifiers = modifiersOf(hypothesis);
    let score = Math.log(hypothesis.prior) + silence(prediction, spoken);
    for (const observation of observations)
      score += observation.weight * evidence(observation, prediction, modifiers);
    // Rounded, so that left and right never differ by the order of a sum.
    return { hypothesis, score: Math.round(score * 1e6) / 1e6 };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const whole = scored.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  return scored
    .map((entry) => ({ ...entry, share: Math.exp(entry.score - best) / whole }))
    .sort((a, b) => b.score - a.score);
}
