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
  /** What it brings as a second lesion before it explains anything. */
  readonly start: number;
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

/** What the two lesions are weighed by, observation by observation. */
interface Compared {
  readonly present: readonly boolean[];
  /** On which side each lies, for what the second lesion loses where all it betters lies on one. */
  readonly marks: readonly number[];
  /** Places of the note that each abnormal finding stands at: one word may be read as several findings. */
  readonly places: readonly (readonly string[])[];
}

function comparedOf(observations: readonly Observation[]): Compared {
  return {
    present: observations.map(({ present }) => present),
    marks: observations.map(sideMark),
    places: observations.map((one) => (isAbnormal(one) ? one.ids.map(offsetOf) : [])),
  };
}

/** How much likelier a second lesion makes all that was found: it explains what the first leaves, and denies what it denies. */
function gain(first: Row, second: Row, { present, marks }: Compared): number {
  let sum = second.start;
  let bettered = 0;
  for (let n = 0; n < present.length; n += 1) {
    const more = (second.weights[n] as number) - (first.weights[n] as number);
    if (present[n] !== more > 0) continue;
    sum += more;
    if (more > slight) bettered |= marks[n] as number;
  }
  return sum + lopsidedness(second.ranked.hypothesis, liesOnOneSide(bettered));
}

/** No gain of a second lesion is greater, whichever the first is. @param lowest weight of each observation, over all firsts */
function mostGain(second: Row, lowest: readonly number[], { present }: Compared): number {
  let sum = second.start;
  for (let n = 0; n < present.length; n += 1)
    if (present[n] === true)
      sum += Math.max((second.weights[n] as number) - (lowest[n] as number), 0);
  return sum;
}

function left(row: Row, abnormal: readonly number[]): number[] {
  return abnormal.filter((index) => (row.weights[index] ?? 0) <= slight);
}

/** Whether a lesion explains, at places enough, what the other leaves. */
function ownsEnough(row: Row, other: Row | null, { places }: Compared): boolean {
  const owned = new Set<string>();
  for (let n = 0; n < places.length; n += 1) {
    if ((row.weights[n] as number) <= slight) continue;
    if (other !== null && (other.weights[n] as number) > slight) continue;
    for (const at of places[n] as readonly string[]) owned.add(at);
  }
  return owned.size >= own;
}

/** The likeliest two that each explain enough of their own, if they are likelier than `least`. */
function bestPair(rows: readonly Row[], compared: Compared, least: number): Pair | null {
  const firstRows = rows.slice(0, firsts).filter((row) => ownsEnough(row, null, compared));
  const highest = Math.max(...firstRows.map(({ ranked }) => ranked.score));
  const lowest = compared.present.map((_, n) =>
    Math.min(...firstRows.map(({ weights }) => weights[n] as number)),
  );
  const seconds = rows.filter(
    (row) =>
      highest + mostGain(row, lowest, compared) > least - 1e-3 && ownsEnough(row, null, compared),
  );
  let best: Pair | null = null;
  for (const first of firstRows)
    for (const second of seconds) {
      if (second.ranked.hypothesis.row === first.ranked.hypothesis.row) continue;
      const score = Math.round((first.ranked.score + gain(first, second, compared)) * 1e6) / 1e6;
      if (score <= (best?.score ?? least)) continue;
      if (!ownsEnough(first, second, compared) || !ownsEnough(second, first, compared)) continue;
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
  const rowOf = (ranked: Ranked): Row => {
    const { index, prior } = ranked.hypothesis;
    const weights = new Float64Array(columns.length);
    columns.forEach((column, n) => {
      weights[n] = (factors[n] as number) * (column[index] as number);
    });
    return { ranked, weights, start: Math.log(prior) + (silence[index] as number) + coincidence };
  };
  const abnormal = abnormalOf(observations);
  const leftBySingle = left(rowOf(single), abnormal);
  if (leftBySingle.length === 0) return null;
  const rows = ranked.filter(({ hypothesis }) => hypothesis.row.level !== 'none').map(rowOf);
  const pair = bestPair(rows, comparedOf(observations), single.score);
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
