import { add, type PerLesion } from './columns';
import type { EvidenceTable } from './evidence-table';
import type { Hypothesis } from './hypotheses';
import { constant, lesions, perLesion } from './lesions';
import { isLopsided } from './sides';
import { silenceOf } from './silence';
import { spokenOf } from './spoken';

/** All lesions by how well they fit: the logarithm of prior times chance of all that was found. */
export interface Ranking {
  /** Indexes of the lesions, best first; equal scores keep the order of the anatomy. */
  readonly order: readonly number[];
  /** By the lesions' indexes, as the rest. */
  readonly scores: PerLesion;
  /** Of all lesions; all together make 1. */
  readonly shares: PerLesion;
  /** What the note's silence costs. */
  readonly silence: PerLesion;
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

/** Scores are rounded, so that left and right never differ by the order of a sum. */
const digits = 1e6;

export const logPriors = perLesion(({ prior }) => Math.log(prior));
const isNone = lesions.map(({ row }) => row.level === 'none');

export function rank({ observations, columns, factors }: EvidenceTable): Ranking {
  const silence = silenceOf(spokenOf(observations));
  const scores = logPriors.slice();
  add(scores, silence);
  const support = constant(0);
  columns.forEach((column, n) => addEvidence(scores, support, column, factors[n]!));
  const lopsided = isLopsided(observations);
  for (const lesion of lesions) {
    const { index } = lesion;
    let score = scores[index]! + lopsidedness(lesion, lopsided);
    if (!isNone[index]) score -= unsupported * Math.max(0, 1 - support[index]! / 2 / enough);
    scores[index] = Math.round(score * digits) / digits;
  }
  const order = bestFirst(scores);
  return { order, scores, shares: sharesOf(scores, order), silence };
}

/** Adds what one observation says to the lesions' scores, and twice what speaks for them to `support`. */
function addEvidence(
  scores: PerLesion,
  support: PerLesion,
  column: PerLesion,
  factor: number,
): void {
  for (let n = 0; n < column.length; n += 1) {
    const weight = factor * column[n]!;
    scores[n]! += weight;
    // Nothing, or twice the weight: without a branch, which half of them would miss.
    support[n]! += weight + Math.abs(weight);
  }
}

/** Numbers sort much faster than what is compared by a function: one for each lesion that has its score and its place. */
function bestFirst(scores: PerLesion): number[] {
  const count = scores.length;
  const keys = constant(0);
  for (let n = 0; n < count; n += 1) keys[n] = n - Math.round(scores[n]! * digits) * count;
  keys.sort();
  const order: number[] = [];
  for (const key of keys) order.push(key - Math.floor(key / count) * count);
  return order;
}

function sharesOf(scores: PerLesion, order: readonly number[]): PerLesion {
  const best = scores[order[0]!]!;
  const shares = constant(0);
  let whole = 0;
  for (let n = 0; n < shares.length; n += 1) whole += shares[n] = Math.exp(scores[n]! - best);
  for (let n = 0; n < shares.length; n += 1) shares[n]! /= whole;
  return shares;
}
