import type { PerLesion } from './columns';
import type { EvidenceTable } from './evidence-table';
import type { Hypothesis } from './hypotheses';
import { constant, lesions } from './lesions';
import type { LesionPair, PairedLesion } from './level';
import { nameOf, segmentOf } from './name';
import { isAbnormal, offsetOf } from './observation';
import { oncePer } from './once';
import { logPriors, lopsidedness, type Ranking } from './rank';
import { liesOnOneSide, sideMark } from './sides';

/** A judgement, no published figure: how often a patient with one lesion, of whom a note is written, has a second one to show. */
const coincidence = Math.log(0.3);

/** Less than this explains nothing. */
const slight = 0.25;

/** Only lesions that stand this high by themselves can be the first of a pair. */
const firsts = 24;

/** A lesion that may be one of two. */
interface Row {
  readonly lesion: Hypothesis;
  readonly score: number;
  /** What each observation says of it, in their order. */
  readonly weights: Float64Array;
  /** What it brings as a second lesion before it explains anything. */
  readonly start: number;
}

interface Pair {
  readonly first: Row;
  readonly second: Row;
  readonly score: number;
}

/** What was observed, as far as lesions are compared by it; the lists are in the order of the observations. */
class Comparison {
  readonly #present: readonly boolean[];
  /** On which side each lies, for what the second lesion loses where all it betters lies on one. */
  readonly #marks: readonly number[];
  /** Places of the note that each abnormal finding stands at: one word may be read as several findings. */
  readonly #places: readonly (readonly string[])[];

  /** @param abnormal the abnormal findings, as places in the order */
  constructor(
    readonly table: EvidenceTable,
    readonly ranking: Ranking,
    readonly abnormal: readonly number[],
  ) {
    const { observations } = table;
    this.#present = observations.map(({ present }) => present);
    this.#marks = observations.map(sideMark);
    this.#places = observations.map((one) => (isAbnormal(one) ? one.ids.map(offsetOf) : []));
  }

  rowOf(index: number): Row {
    const lesion = lesions[index]!;
    const weights = weightsOf(lesion, this.table);
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

  /** The logarithm of the chance of all that was found with both: the second explains what the first leaves, and denies what it denies. */
  score(first: Row, second: Row): number {
    let gain = second.start;
    let bettered = 0;
    for (let n = 0; n < this.#present.length; n += 1) {
      const more = second.weights[n]! - first.weights[n]!;
      if (this.#present[n] !== more > 0) continue;
      gain += more;
      if (more > slight) bettered |= this.#marks[n]!;
    }
    gain += lopsidedness(second.lesion, liesOnOneSide(bettered));
    return Math.round((first.score + gain) * 1e6) / 1e6;
  }

  /** For each lesion what it gains as a second one at most, whichever of some rows the first is. */
  mostGains(rows: readonly Row[]): PerLesion {
    const gains = constant(0);
    for (const lesion of lesions) gains[lesion.index] = this.#startOf(lesion);
    this.table.columns.forEach((column, n) => {
      if (!this.#present[n]) return;
      const factor = this.table.factors[n]!;
      let lowest = Infinity;
      for (const { weights } of rows) lowest = Math.min(lowest, weights[n]!);
      for (let lesion = 0; lesion < column.length; lesion += 1) {
        const more = factor * column[lesion]! - lowest;
        if (more > 0) gains[lesion]! += more;
      }
    });
    return gains;
  }
}

function weightsOf({ index }: Hypothesis, { columns, factors }: EvidenceTable): Float64Array {
  const weights = new Float64Array(columns.length);
  for (let n = 0; n < weights.length; n += 1) weights[n] = factors[n]! * columns[n]![index]!;
  return weights;
}

/** Sums of the same numbers may differ by less than this, by their order. */
const rounding = 1e-3;

/** Of two pairs that are equally likely the one whose second lesion stands higher by itself. */
function replaces(pair: Pair, best: Pair | null): boolean {
  if (best?.first !== pair.first) return false;
  const [one, other] = [pair.second, best.second];
  if (one.score !== other.score) return one.score > other.score;
  return one.lesion.index < other.lesion.index;
}

/** The likeliest two that each explain enough of their own, if they are likelier than `least`. */
function bestPair(comparison: Comparison, least: number): Pair | null {
  const candidates = comparison.ranking.order.filter(
    (index) => lesions[index]!.row.level !== 'none',
  );
  const firstRows = candidates
    .slice(0, firsts)
    .map((index) => comparison.rowOf(index))
    .filter((row) => comparison.ownsEnough(row, null));
  const [highest] = firstRows;
  if (!highest) return null;
  const gains = comparison.mostGains(firstRows);
  const seconds = candidates
    .filter((index) => highest.score + gains[index]! > least - rounding)
    .sort((a, b) => gains[b]! - gains[a]!);
  const secondRow = oncePer((index: number) => comparison.rowOf(index));
  let best: Pair | null = null;
  for (const first of firstRows)
    for (const index of seconds) {
      const bar: number = best?.score ?? least;
      if (first.score + gains[index]! <= bar - rounding) break;
      const second = secondRow(index);
      if (second.lesion.row === first.lesion.row) continue;
      const score = comparison.score(first, second);
      if (score < bar || (score === bar && !replaces({ first, second, score }, best))) continue;
      if (!comparison.ownsEnough(first, second) || !comparison.ownsEnough(second, first)) continue;
      best = { first, second, score };
    }
  return best;
}

/** What a lesion leaves unexplained of some abnormal findings. */
function left(weights: Float64Array, abnormal: readonly number[]): number[] {
  return abnormal.filter((n) => weights[n]! <= slight);
}

function lesionOf(
  { lesion, weights }: Row,
  { abnormal, table: { observations } }: Comparison,
): PairedLesion {
  const { row: place, side } = lesion;
  const explained = abnormal.filter((n) => weights[n]! > slight).map((n) => observations[n]!);
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
export function pairOf(table: EvidenceTable, ranking: Ranking): LesionPair | null {
  const { observations } = table;
  const abnormal = observations.flatMap((one, n) => (isAbnormal(one) ? [n] : []));
  const single = lesions[ranking.order[0]!]!;
  const leftBySingle = left(weightsOf(single, table), abnormal);
  if (leftBySingle.length === 0) return null;
  const comparison = new Comparison(table, ranking, abnormal);
  const pair = bestPair(comparison, ranking.scores[single.index]!);
  if (!pair) return null;
  const { first, second } = pair;
  const unexplained = left(second.weights, left(first.weights, abnormal));
  if (unexplained.length >= leftBySingle.length) return null;
  const both = [first, second]
    .map((row) => lesionOf(row, comparison))
    .sort((a, b) => b.explains.length - a.explains.length);
  const explained = new Set(both.flatMap(({ explains }) => explains));
  const ids = unexplained.flatMap((n) => observations[n]!.ids);
  return { lesions: both, unexplained: [...new Set(ids)].filter((id) => !explained.has(id)) };
}
