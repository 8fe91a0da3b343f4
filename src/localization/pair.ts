import type { LesionPair, PairedLesion } from './level';
import { nameOf, segmentOf } from './name';
import { isAbnormal, type Observation, offsetOf } from './observation';
import type { EvidenceTable } from './evidence-table';
import type { PerLesion } from './lesions';
import { lopsidedness, type Ranked } from './rank';
import { liesOnOneSide, sideMark } from './sides';

/** A judgement, no published figure: how often a patient with one lesion, of whom a note is written, has a second one to show. */
const coincidence = Math.log(0.3);

/** Each of the two must explain this many statements, at different words, that the other leaves. */
const own = 2;

/** Less than this explains nothing. */
const slight = 0.25;

/** Only lesions that stand this high by themselves can be the first of a pair. */
const firsts = 24;

/** A lesion that may be one of two. */
interface Row {
  readonly ranked: Ranked;
  /** Of each observation, in their order. */
  readonly weights: Float64Array;
  /** What the note's silence costs it. */
  readonly silence: number;
}

interface Pair {
  readonly first: Row;
  readonly second: Row;
  readonly score: number;
}

/** The abnormal findings, as places in the order of the observations. */
function abnormalOf(observations: readonly Observation[]): number[] {
  return observations.flatMap((one, index) => (isAbnormal(one) ? [index] : []));
}

/**
 * How much likelier a second lesion makes all that was found: it explains what the first leaves, and denies what it denies.
 * @param marks on which side each observation lies, for what the second lesion loses where all it betters lies on one
 */
function gain(
  first: Row,
  second: Row,
  observations: readonly Observation[],
  marks: Uint8Array,
): number {
  const { hypothesis } = second.ranked;
  let sum = 0;
  let bettered = 0;
  for (let n = 0; n < marks.length; n += 1) {
    const more = (second.weights[n] as number) - (first.weights[n] as number);
    if (observations[n]?.present === true) {
      sum += Math.max(more, 0);
      if (more > slight) bettered |= marks[n] as number;
    } else sum += Math.min(more, 0);
  }
  return (
    sum +
    Math.log(hypothesis.prior) +
    second.silence +
    lopsidedness(hypothesis, liesOnOneSide(bettered)) +
    coincidence
  );
}

function left(row: Row, abnormal: readonly number[]): number[] {
  return abnormal.filter((index) => (row.weights[index] ?? 0) <= slight);
}

/** At how many places of the note a lesion explains what the other leaves: one word may be read as several findings. */
function ownOf(
  row: Row,
  other: Row,
  abnormal: readonly number[],
  observations: readonly Observation[],
): number {
  const explained = left(other, abnormal).filter((index) => (row.weights[index] ?? 0) > slight);
  return new Set(explained.flatMap((index) => observations[index]?.ids ?? []).map(offsetOf)).size;
}

/** The likeliest two that each explain enough of their own, if they are likelier than `least`. */
function bestPair(
  rows: readonly Row[],
  observations: readonly Observation[],
  least: number,
): Pair | null {
  const abnormal = abnormalOf(observations);
  const marks = Uint8Array.from(observations, sideMark);
  const ownsEnough = (row: Row, other: Row): boolean =>
    ownOf(row, other, abnormal, observations) >= own;
  let best: Pair | null = null;
  for (const first of rows.slice(0, firsts))
    for (const second of rows) {
      if (second.ranked.hypothesis.row === first.ranked.hypothesis.row) continue;
      const score =
        Math.round((first.ranked.score + gain(first, second, observations, marks)) * 1e6) / 1e6;
      if (score <= (best?.score ?? least)) continue;
      if (!ownsEnough(first, second) || !ownsEnough(second, first)) continue;
      best = { first, second, score };
    }
  return best;
}

function lesionOf(
  row: Row,
  abnormal: readonly number[],
  observations: readonly Observation[],
): PairedLesion {
  const { hypothesis } = row.ranked;
  const { row: place, side } = hypothesis;
  const explained = abnormal
    .filter((index) => (row.weights[index] ?? 0) > slight)
    .flatMap((index) => observations[index] ?? []);
  return {
    level: place.level,
    site: place.id,
    segment: segmentOf(hypothesis),
    side,
    name: nameOf(hypothesis, side, explained),
    explains: [...new Set(explained.flatMap(({ ids }) => ids))],
  };
}

/**
 * The two lesions that explain what none does alone, or null where one is enough: the best single lesion leaves some
 * abnormal finding, and the pair, for all that coincidence costs, is likelier.
 */
export function pairOf(
  ranked: readonly Ranked[],
  { observations, columns, factors }: EvidenceTable,
  silence: PerLesion,
): LesionPair | null {
  const [single] = ranked;
  if (!single) return null;
  const rowOf = (one: Ranked): Row => {
    const { index } = one.hypothesis;
    const weights = Float64Array.from(
      columns,
      (column, n) => (factors[n] as number) * (column[index] as number),
    );
    return { ranked: one, silence: silence[index] as number, weights };
  };
  const abnormal = abnormalOf(observations);
  const leftBySingle = left(rowOf(single), abnormal);
  if (leftBySingle.length === 0) return null;
  const rows = ranked.filter(({ hypothesis }) => hypothesis.row.level !== 'none').map(rowOf);
  const pair = bestPair(rows, observations, single.score);
  if (!pair) return null;
  const both = [pair.first, pair.second];
  const unexplained = left(pair.second, left(pair.first, abnormal));
  if (unexplained.length >= leftBySingle.length) return null;
  const lesions = both
    .map((row) => lesionOf(row, abnormal, observations))
    .sort((a, b) => b.explains.length - a.explains.length);
  const explained = new Set(lesions.flatMap(({ explains }) => explains));
  const ids = unexplained.flatMap((index) => observations[index]?.ids ?? []);
  return { lesions, unexplained: [...new Set(ids)].filter((id) => !explained.has(id)) };
}
