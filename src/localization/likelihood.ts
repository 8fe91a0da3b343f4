import { complement, either, type PerLesion, scale } from './columns';
import { featureChance } from './feature-chance';
import { backgroundOf } from './feature-rows';
import { spareFew } from './few';
import type { BodySide } from './hypotheses';
import { constant, lesions, perLesion, predictions } from './lesions';
import type { ChangedChances } from './modifiers';
import type { Observation, SignObservation } from './observation';
import { oncePer } from './once';
import { signAt } from './prediction';
import { signChances, type SignChances } from './sign-rows';
import { type State, stateFrom, stateOf, type Target } from './state';
import { anyLimb, targetsOf } from './targets';

const [fingerFlexors = anyLimb] = targetsOf('finger-flexor-reflex');

/** How much one observation speaks for each lesion: the logarithm of its chance against the chance with nothing taken. */
export function evidence(observation: Observation, changed: ChangedChances): PerLesion {
  const { sides, each, present } = observation;
  const leak = leakOf(observation);
  const chances = sides.map((side) =>
    observation.kind === 'sign'
      ? signChance(observation, side, changed)
      : featureChance(observation, side),
  );
  if (each || !present || chances.length === 1) {
    const sums = constant(0);
    for (const column of chances) addRatios(sums, column, leak, present);
    // Two sides say less than twice as much as one.
    if (chances.length > 1) scale(sums, 0.6);
    return sums;
  }
  const bothLeak = 1 - (1 - leak) * (1 - leak);
  const sums = constant(0);
  addRatios(sums, either(lesions.length, chances), bothLeak, true);
  return sums;
}

/** The chance with nothing taken. */
function leakOf(observation: Observation): number {
  if (observation.kind === 'feature') return backgroundOf(observation.feature).leak;
  const row = signChances(observation.sign);
  return row ? row.none * backgroundFactor(observation) : 0.02;
}

function addRatios(sums: PerLesion, chances: PerLesion, leak: number, present: boolean): void {
  const odds = present ? leak : 1 - leak;
  // Most lesions take nothing of a place: the chance is that of the lesion before.
  let before = NaN;
  let ratio = 0;
  for (let n = 0; n < sums.length; n += 1) {
    const chance = chances[n]!;
    if (chance !== before) {
      const bounded = Math.min(Math.max(chance, 0.002), 0.98);
      ratio = Math.log((present ? bounded : 1 - bounded) / odds);
      before = chance;
    }
    sums[n]! += ratio;
  }
}

/** By how much a grade changes the background of its sign: a 4+ is rarer in a normal person, a 4+ of power commoner. */
export function backgroundFactor({ sign, grade }: SignObservation): number {
  if (sign === 'hyperreflexia' && grade !== null && grade >= 3.5) return 0.3;
  if (sign === 'weakness' && grade !== null && grade >= 4.3) return 2.5;
  return 1;
}

/** The chance of a sign on a side, with each lesion. */
export function signChance(
  observation: SignObservation,
  side: BodySide,
  changed: ChangedChances,
): PerLesion {
  const { sign, target, site } = observation;
  const row = signChances(sign);
  if (!row) return constant(0.02);
  const state = sign === 'inverted-reflex' ? invertedState(target, side) : stateOf(target, side);
  const none = leakOf(observation);
  const chance = mix(state, row, none, changed);
  const { signs } = predictions();
  const own = signs.few(sign, side);
  const here = signs.few(signAt(sign, site), side);
  if (!own && !here) return chance;
  const kept = constant(1 - none);
  for (const n of state.takers) kept[n] = 1 - chance[n]!;
  if (own) spareFew(kept, own);
  if (here) spareFew(kept, here);
  return complement(kept);
}

/** An inverted reflex: its own arc is lost at the level of the lesion while the finger flexors below it are released. */
function invertedState(target: Target, side: BodySide): State {
  const segmental = constant(0.3);
  for (const { lesion } of predictions().tracts) segmental[lesion] = 1;
  const { lower } = stateOf(target, side);
  const { upper } = stateOf(fingerFlexors, side);
  return stateFrom(
    upper.map((chance, n) => chance * segmental[n]!),
    lower.map((chance, n) => chance * segmental[n]!),
    constant(0),
  );
}

/** Muscle and junction lose their reflexes, and waste, each in its own measure. */
const muscleChance = oncePer(({ id, muscle }: SignChances): PerLesion => {
  switch (id) {
    case 'areflexia':
      return perLesion(({ row }) => (row.reflexLoss === undefined ? muscle : row.reflexLoss * 0.5));
    case 'hyporeflexia':
      return perLesion(({ row }) => (row.reflexLoss === undefined ? muscle : row.reflexLoss * 0.8));
    case 'atrophy':
      return perLesion(({ row }) => row.wasting ?? muscle);
    default:
      return constant(muscle);
  }
});

/** What a fired exception makes of the chance of a sign where one neuron is taken, at a lesion's level; null where it changes nothing. */
function changedChance(key: string, usual: number, changed: ChangedChances): PerLesion | null {
  if (!changed.has(key)) return null;
  return perLesion(({ row }) => changed.of(row.level).get(key) ?? usual);
}

/** The chance of a sign over all that may be taken of its target. */
function mix(state: State, row: SignChances, none: number, changed: ChangedChances): PerLesion {
  const { upper, lower, muscle, takers } = state;
  const inMuscle = muscleChance(row);
  const inUpper = changedChance(`${row.id}|upper`, row.upper, changed);
  const inLower = changedChance(`${row.id}|lower`, row.lower, changed);
  const chances = constant(none);
  for (let k = 0; k < takers.length; k += 1) {
    const n = takers[k]!;
    const u = upper[n]!;
    const l = lower[n]!;
    const m = muscle[n]!;
    chances[n] =
      (1 - u) * (1 - l) * ((1 - m) * none + m * inMuscle[n]!) +
      u * (1 - l) * (inUpper?.[n] ?? row.upper) +
      l * (1 - u) * (inLower?.[n] ?? row.lower) +
      u * l * row.both;
  }
  return chances;
}
