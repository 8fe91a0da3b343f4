import type { Steps } from '../note/steps';
import { add, type PerLesion } from './columns';
import type { EvidenceTable } from './evidence-table';
import type { Hypothesis } from './hypotheses';
import { lesions } from './lesions';
import type { EvidenceId, LesionPair, PairedLesion } from './level';
import { nameOf, segmentOf } from './name';
import { isAbnormal, type Observation, offsetOf } from './observation';
import { logPriors, lopsidedness, type Ranking, standsBefore } from './rank';
import { countOf, type Repeats } from './repeats';
import { liesOnOneSide, sideMark } from './sides';

/** A judgement, no published figure: how often a patient with one lesion, of whom a note is written, has a second one to show. */
const coincidence = Math.log(0.3);

/** Less than this explains nothing. */
const slight = 0.25;

/** Only lesions that stand this high by themselves can be the first of a pair. */
const firsts = 24;

/** Sums of the same numbers may differ by less than this, by their order. */
const rounding = 1e-3;

/** A lesion that may be one of two. */
interface Row {
  readonly lesion: Hypothesis;
  readonly score: number;
  /** What each observation of something that is there says of it, in their order. */
  readonly weights: Float64Array;
  /** What it brings as a second lesion before it explains anything. */
  readonly start: number;
}

interface Pair {
  readonly first: Row;
  readonly second: Row;
  readonly score: number;
}

/** What was observed, as far as lesions are compared by it. */
class Comparison {
  /** What is there, in the order of the observations; all numbers below count in it. */
  readonly found: readonly Observation[];
  /** The abnormal findings. */
  readonly abnormal: readonly number[];
  /** Where in the table of evidence that stands which is there, and that which is not. */
  readonly #present: number[] = [];
  readonly #missing: number[] = [];
  /** Places of the note that each abnormal finding stands at: one word may be read as several findings. */
  readonly #places: readonly (readonly string[])[];

  constructor(
    private readonly table: EvidenceTable,
    readonly ranking: Ranking,
    private readonly timesOf: Repeats['timesOf'],
  ) {
    const { observations } = table;
    for (let n = 0; n < observations.length; n += 1)
      (observations[n]!.present ? this.#present : this.#missing).push(n);
    this.found = this.#present.map((n) => observations[n]!);
    this.abnormal = this.found.flatMap((one, n) => (isAbnormal(one) ? [n] : []));
    this.#places = this.found.map((one) =>
      isAbnormal(one) ? one.ids.flatMap((id) => this.#placesOf(id)) : NOWHERE,
    );
  }

  /** What says the same stands at places of its own; two are enough to tell that. */
  #placesOf(id: EvidenceId): string[] {
    const place = offsetOf(id);
    return this.timesOf(id) > 1 ? [place, `${place} again`] : [place];
  }

  rowOf(index: number): Row {
    const lesion = lesions[index]!;
    const { columns, factors } = this.table;
    const weights = new Float64Array(this.found.length);
    for (let k = 0; k < weights.length; k += 1) {
      const n = this.#present[k]!;
      weights[k] = factors[n]! * columns[n]!.whole[index]!;
    }
    return { lesion, score: this.ranking.scores[index]!, weights, start: this.#startOf(lesion) };
  }

  #startOf({ index }: Hypothesis): number {
    return logPriors[index]! + this.ranking.silence[index]! + coincidence;
  }

  /** Whether a lesion explains statements at two different words, at least, that the other leaves. */
  ownsEnough(row: Row, other: Row | null): boolean {
    let owned: string | undefined;
    for (const n of this.abnormal) {
      if (row.weights[n]! <= slight) continue;
      if (other !== null && other.weights[n]! > slight) continue;
      for (const place of this.#places[n]!) {
        owned ??= place;
        if (place !== owned) return true;
      }
    }
    return false;
  }

  /**
   * The logarithm of the chance of all that was found with both: the second explains what the first leaves, and denies what it denies.
   *
   * @returns null where it is less than `bar`
   */
  score(first: Row, { lesion, start, weights }: Row, bar: number): number | null {
    const known = first.weights;
    // What is not there can only take away.
    if (first.score + start + gain(weights, known) < bar - rounding) return null;
    let score = first.score + start;
    for (let k = 0; k < weights.length; k += 1) score += Math.max(weights[k]! - known[k]!, 0);
    const { columns, factors } = this.table;
    for (const n of this.#missing) {
      const { whole } = columns[n]!;
      const factor = factors[n]!;
      score += Math.min(factor * whole[lesion.index]! - factor * whole[first.lesion.index]!, 0);
    }
    let bettered = 0;
    for (let k = 0; k < weights.length; k += 1)
      if (weights[k]! - known[k]! > slight) bettered |= sideMark(this.found[k]!);
    score += lopsidedness(lesion.index, liesOnOneSide(bettered));
    score = Math.round(score * 1e6) / 1e6;
    return score < bar ? null : score;
  }

  /** For each lesion what it gains as a second one at most, whichever of some the first is. */
  mostGains(firsts: readonly number[]): PerLesion {
    const { columns, factors } = this.table;
    const gains = logPriors.slice();
    add(gains, this.ranking.silence);
    let always = coincidence;
    for (const n of this.#present) {
      const { whole, listed } = columns[n]!;
      const factor = factors[n]!;
      let lowest = Infinity;
      for (const first of firsts) lowest = Math.min(lowest, factor * whole[first]!);
      const nothing = Math.max(-lowest, 0);
      always += nothing;
      const { at, by } = listed;
      for (let k = 0; k < at.length; k += 1)
        gains[at[k]!]! += Math.max(factor * by[k]! - lowest, 0) - nothing;
    }
    for (let n = 0; n < gains.length; n += 1) gains[n]! += always;
    return gains;
  }
}

/**
 * By how much one lesion betters what another explains, but for the last digits. What is more than 0 is half the sum of all and of all
 * without their signs: no number needs to be looked at twice.
 */
function gain(weights: Float64Array, known: Float64Array): number {
  let sum = 0;
  let unsigned = 0;
  for (let k = 0; k < weights.length; k += 1) {
    const more = weights[k]! - known[k]!;
    sum += more;
    unsigned += Math.abs(more);
  }
  return (sum + unsigned) / 2;
}

const NOWHERE: readonly string[] = [];

const candidates = lesions.filter(({ row }) => row.level !== 'none').map(({ index }) => index);

function bestLesion(ranking: Ranking): number {
  let best = 0;
  for (let n = 0; n < lesions.length; n += 1) if (standsBefore(n, best, ranking)) best = n;
  return best;
}

/** Some of the candidates, best first. */
function bestCandidates(ranking: Ranking, most: number): number[] {
  const best: number[] = [];
  for (const index of candidates) {
    if (best.length === most && !standsBefore(index, best[most - 1]!, ranking)) continue;
    let place = best.length;
    while (place > 0 && standsBefore(index, best[place - 1]!, ranking)) place -= 1;
    best.splice(place, 0, index);
    if (best.length > most) best.pop();
  }
  return best;
}

/** The likeliest two that each explain enough of their own, if they are likelier than `least`. */
function* bestPair(comparison: Comparison, least: number): Steps<Pair | null> {
  const { ranking } = comparison;
  const { scores } = ranking;
  const firstOnes = bestCandidates(ranking, firsts);
  const gains = comparison.mostGains(firstOnes);
  const highest = scores[firstOnes[0]!]!;
  const seconds: number[] = [];
  let mostGain = -Infinity;
  for (const index of candidates) {
    if (highest + gains[index]! <= least - rounding) continue;
    seconds.push(index);
    mostGain = Math.max(mostGain, gains[index]!);
  }
  /** Those of them that were looked at. */
  const rows: (Row | undefined)[] = seconds.map(() => undefined);
  let best = null as Pair | null;
  for (const one of firstOnes) {
    // Those that follow stand lower, and gain no more.
    if (scores[one]! + mostGain <= (best?.score ?? least) - rounding) break;
    yield;
    const first = comparison.rowOf(one);
    if (!comparison.ownsEnough(first, null)) continue;
    for (let k = 0; k < seconds.length; k += 1) {
      const index = seconds[k]!;
      const bar = best?.score ?? least;
      if (first.score + gains[index]! <= bar - rounding) continue;
      const second = (rows[k] ??= comparison.rowOf(index));
      if (second.lesion.row === first.lesion.row) continue;
      const score = comparison.score(first, second, bar);
      if (score === null) continue;
      // Of two that are equally likely the one whose second lesion stands higher by itself.
      const sooner =
        best?.first === first && standsBefore(index, best.second.lesion.index, ranking);
      if (score === bar && !sooner) continue;
      if (!comparison.ownsEnough(first, second) || !comparison.ownsEnough(second, first)) continue;
      best = { first, second, score };
    }
  }
  return best;
}

/** What a lesion leaves unexplained of some abnormal findings. */
function left({ weights }: Row, abnormal: readonly number[]): number[] {
  return abnormal.filter((n) => weights[n]! <= slight);
}

function lesionOf({ lesion, weights }: Row, { abnormal, found }: Comparison): PairedLesion {
  const { row: place, side } = lesion;
  const explained = abnormal.filter((n) => weights[n]! > slight).map((n) => found[n]!);
  return {
    level: place.level,
    site: place.id,
    segment: segmentOf(lesion),
    side,
    name: nameOf(lesion, side, explained),
    explains: [...new Set(explained.flatMap(({ ids }) => ids))],
  };
}

/**
 * The two lesions that explain what none does alone, or null where one is enough: the best single lesion leaves some
 * abnormal finding, and the pair, for all that coincidence costs, is likelier.
 */
export function* pairSteps(
  table: EvidenceTable,
  ranking: Ranking,
  timesOf: Repeats['timesOf'],
): Steps<LesionPair | null> {
  const comparison = new Comparison(table, ranking, timesOf);
  const { abnormal, found } = comparison;
  const single = comparison.rowOf(bestLesion(ranking));
  const leftBySingle = left(single, abnormal);
  // each of two has a finding of its own
  if (leftBySingle.length === 0 || abnormal.length < 2) return null;
  const pair = yield* bestPair(comparison, single.score);
  if (!pair) return null;
  yield;
  const { first, second } = pair;
  const unexplained = left(second, left(first, abnormal));
  if (unexplained.length >= leftBySingle.length) return null;
  const both = [first, second]
    .map((row) => lesionOf(row, comparison))
    .sort((a, b) => countOf(b.explains, timesOf) - countOf(a.explains, timesOf));
  yield;
  const explained = new Set(both.flatMap(({ explains }) => explains));
  const ids = unexplained.flatMap((n) => found[n]!.ids);
  return { lesions: both, unexplained: [...new Set(ids)].filter((id) => !explained.has(id)) };
}
