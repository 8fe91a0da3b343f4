import { add, type PerLesion, scale, type SparseColumn } from './columns';
import type { EvidenceTable } from './evidence-table';
import { constant, perLesion } from './lesions';
import { isLopsided } from './sides';
import { addUnstated, silenceOf } from './silence';
import { spokenOf } from './spoken';

/** How well each lesion fits: the logarithm of prior times chance of all that was found. All by the lesions' indexes. */
export interface Ranking {
  readonly scores: PerLesion;
  /** Of all lesions; all together make 1. */
  readonly shares: PerLesion;
  /** What the note's silence costs. */
  readonly silence: PerLesion;
}

/** Whether one lesion stands before another; equal scores keep the order of the anatomy. */
export function standsBefore(one: number, other: number, { scores }: Ranking): boolean {
  const difference = scores[one]! - scores[other]!;
  return difference > 0 || (difference === 0 && one < other);
}

/** How often a lesion of both sides shows on one side only, where its row does not say; a judgement. */
const usualLopsided = 0.25;

const whenLopsided = perLesion(({ side, row }) =>
  side === 'bilateral' ? Math.log(row.lopsided ?? usualLopsided) : 0,
);

/** What a lesion of both sides loses where all it should explain lies on one. */
export function lopsidedness(lesion: number, lopsided: boolean): number {
  return lopsided ? whenLopsided[lesion]! : 0;
}

/** A lesion that nothing speaks for is not found by being contradicted least: what it loses, and the support it needs not to; judgements. */
const unsupported = perLesion(({ row }) => (row.level === 'none' ? 0 : 3));
const enough = 1.6;

/** Scores are rounded, so that left and right never differ by the order of a sum. */
const digits = 1e6;

export const logPriors = perLesion(({ prior }) => Math.log(prior));

export function rank({ observations, columns, factors }: EvidenceTable): Ranking {
  const silence = silenceOf(spokenOf(observations));
  addUnstated(silence, observations);
  const scores = logPriors.slice();
  add(scores, silence);
  const support = constant(0);
  for (let n = 0; n < columns.length; n += 1)
    addEvidence(scores, support, columns[n]!.listed, factors[n]!);
  if (isLopsided(observations)) add(scores, whenLopsided);
  for (let n = 0; n < scores.length; n += 1) {
    const lacking = Math.max(0, 1 - support[n]! / enough);
    scores[n] = Math.round((scores[n]! - unsupported[n]! * lacking) * digits) / digits;
  }
  return { scores, shares: sharesOf(scores), silence };
}

/** Adds what one observation says to the lesions' scores, and what speaks for them to `support`. */
function addEvidence(
  scores: PerLesion,
  support: PerLesion,
  { at, by, more }: SparseColumn,
  factor: number,
): void {
  for (let k = 0; k < more; k += 1) {
    const n = at[k]!;
    const weight = factor * by[k]!;
    scores[n]! += weight;
    support[n]! += weight;
  }
  for (let k = more; k < at.length; k += 1) scores[at[k]!]! += factor * by[k]!;
}

function sharesOf(scores: PerLesion): PerLesion {
  let best = -Infinity;
  for (let n = 0; n < scores.length; n += 1) if (scores[n]! > best) best = scores[n]!;
  const shares = constant(0);
  let whole = 0;
  for (let n = 0; n < shares.length; n += 1) whole += shares[n] = Math.exp(scores[n]! - best);
  return scale(shares, 1 / whole);
}
