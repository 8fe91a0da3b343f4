import type { LesionPair, PairedLesion } from './level';
import { nameOf, segmentOf } from './name';
import { isAbnormal, type Observation, offsetOf } from './observation';
import { lopsidedness, type ModifiersOf, predictionOf, type Ranked, weightOf } from './rank';
import { isLopsided } from './sides';
import { silence, spokenOf } from './silence';

/** A judgement, no published figure: how often a patient with one lesion, of whom a note is written, has a second one to show. */
const coincidence = Math.log(0.3);

/** Each of the two must explain this many statements, at different words, that the other leaves. */
const own = 2;

/** Less than this explains nothing. */
const slight = 0.25;

/** Only lesions that stand this high by themselves can be the first of a pair. */
const firsts = 24;

interface Row {
  readonly ranked: Ranked;
  /** Of each observation, in their order. */
  readonly weights: readonly number[];
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

/** How much likelier a second lesion makes all that was found: it explains what the first leaves, and denies what it denies. */
function gain(first: Row, second: Row, observations: readonly Observation[]): number {
  const { hypothesis } = second.ranked;
  const better = observations.map(({ present }, index) => {
    const more = (second.weights[index] ?? 0) - (first.weights[index] ?? 0);
    return present ? Math.max(more, 0) : Math.min(more, 0);
  });
  const bettered = observations.filter((_, index) => (better[index] ?? 0) > slight);
  return (
    better.reduce((sum, more) => sum + more, 0) +
    Math.log(hypothesis.prior) +
    second.silence +
    lopsidedness(hypothesis, isLopsided(bettered)) +
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

function bestPair(rows: readonly Row[], observations: readonly Observation[]): Pair | null {
  const abnormal = abnormalOf(observations);
  const ownsEnough = (row: Row, other: Row): boolean =>
    ownOf(row, other, abnormal, observations) >= own;
  let best: Pair | null = null;
  for (const first of rows.slice(0, firsts))
    for (const second of rows) {
      if (second.ranked.hypothesis.row === first.ranked.hypothesis.row) continue;
      const score =
        Math.round((first.ranked.score + gain(first, second, observations)) * 1e6) / 1e6;
      if (best && score <= best.score) continue;
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
  observations: readonly Observation[],
  modifiersOf: ModifiersOf,
): LesionPair | null {
  const [single] = ranked;
  if (!single) return null;
  const spoken = spokenOf(observations);
  const rowOf = (one: Ranked): Row => ({
    ranked: one,
    silence: silence(predictionOf(one.hypothesis), spoken),
    weights: observations.map((observation) =>
      weightOf(observation, one.hypothesis, modifiersOf(one.hypothesis)),
    ),
  });
  const abnormal = abnormalOf(observations);
  const leftBySingle = left(rowOf(single), abnormal);
  if (leftBySingle.length === 0) return null;
  const rows = ranked.filter(({ hypothesis }) => hypothesis.row.level !== 'none').map(rowOf);
  const pair = bestPair(rows, observations);
  if (!pair || pair.score <= single.score) return null;
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
