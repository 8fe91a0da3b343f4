import type { EvidenceTable } from './evidence-table';
import type { Hypothesis } from './hypotheses';
import { lesions, type PerLesion } from './lesions';
import { isLopsided } from './sides';
import { silenceOf, spokenOf } from './silence';

/** A lesion with how well it fits: the logarithm of prior times chance of all that was found. */
export interface Ranked {
  readonly hypothesis: Hypothesis;
  readonly score: number;
  /** Of all lesions, once every score is known; all together make 1. */
  readonly share: number;
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

const logPriors = Float64Array.from(lesions, ({ prior }) => Math.log(prior));

/** Every lesion, best first, and what the note's silence costs each. Equal scores keep the order of the anatomy. */
export function rank(table: EvidenceTable): { ranked: Ranked[]; silence: PerLesion } {
  const silence = silenceOf(spokenOf(table.observations));
  const scores = logPriors.map((prior, lesion) => prior + (silence[lesion] as number));
  const support = addEvidence(scores, table);
  const lopsided = isLopsided(table.observations);
  const scored = lesions.map((hypothesis, lesion) => {
    let score = (scores[lesion] as number) + lopsidedness(hypothesis, lopsided);
    if (hypothesis.row.level !== 'none')
      score -= unsupported * Math.max(0, 1 - (support[lesion] as number) / enough);
    // Rounded, so that left and right never differ by the order of a sum.
    return { hypothesis, score: Math.round(score * 1e6) / 1e6, share: 0 };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const whole = scored.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  for (const entry of scored) entry.share = Math.exp(entry.score - best) / whole;
  return { ranked: scored.sort((a, b) => b.score - a.score), silence };
}

/** Adds what was observed to the lesions' scores; returns what speaks for each. */
function addEvidence(scores: PerLesion, { columns, factors }: EvidenceTable): PerLesion {
  const support = new Float64Array(scores.length);
  columns.forEach((column, n) => {
    const factor = factors[n] as number;
    for (let lesion = 0; lesion < column.length; lesion += 1) {
      const weight = factor * (column[lesion] as number);
      (scores[lesion] as number) += weight;
      if (weight > 0) (support[lesion] as number) += weight;
    }
  });
  return support;
}
