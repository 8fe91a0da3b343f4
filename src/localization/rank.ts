import { anatomy } from '../anatomy/anatomy';
import { predict } from './forward';
import { enumerateHypotheses, type Hypothesis } from './hypotheses';
import { evidence } from './likelihood';
import type { Modifiers } from './modifiers';
import type { Observation } from './observation';
import type { Prediction } from './prediction';
import { silence, spokenOf } from './silence';
import { isLopsided } from './sides';

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

/** Statements of one kind lean on each other: motor signs, many to a lesion, a little more than features. */
const trust = { sign: 0.85, feature: 1.15 } as const;

/** How much one observation counts for a lesion: the logarithm of its chance, by its weight and its kind. */
export function weightOf(
  observation: Observation,
  hypothesis: Hypothesis,
  modifiers: Modifiers,
): number {
  const chance = evidence(observation, predictionOf(hypothesis), modifiers);
  return observation.weight * trust[observation.kind] * chance;
}

/** How often a lesion of both sides shows on one side only, where its row does not say. */
const usualLopsided = 0.25;

/** What a lesion of both sides loses where all it should explain lies on one. */
export function lopsidedness({ side, row }: Hypothesis, lopsided: boolean): number {
  return lopsided && side === 'bilateral' ? Math.log(row.lopsided ?? usualLopsided) : 0;
}

/** A lesion that nothing speaks for is not found by being contradicted least: what it loses, and the support it needs not to. */
const unsupported = 3;
const enough = 1.6;

/** Every lesion, best first. Equal scores keep the order of the anatomy. */
export function rank(observations: readonly Observation[], modifiersOf: ModifiersOf): Ranked[] {
  const spoken = spokenOf(observations);
  const lopsided = isLopsided(observations);
  const scored = hypotheses.map((hypothesis) => {
    const prediction = predictionOf(hypothesis);
    const modifiers = modifiersOf(hypothesis);
    let score = Math.log(hypothesis.prior) + silence(prediction, spoken);
    let support = 0;
    for (const observation of observations) {
      const weight = weightOf(observation, hypothesis, modifiers);
      score += weight;
      if (weight > 0) support += weight;
    }
    score += lopsidedness(hypothesis, lopsided);
    if (hypothesis.row.level !== 'none') score -= unsupported * Math.max(0, 1 - support / enough);
    // Rounded, so that left and right never differ by the order of a sum.
    return { hypothesis, score: Math.round(score * 1e6) / 1e6 };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const whole = scored.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  return scored
    .map((entry) => ({ ...entry, share: Math.exp(entry.score - best) / whole }))
    .sort((a, b) => b.score - a.score);
}
