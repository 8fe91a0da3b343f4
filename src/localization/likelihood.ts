import { anyLimb, targetsOf } from './targets';
import { backgroundOf } from './feature-rows';
import { featureChance } from './feature-chance';
import type { Modifiers } from './modifiers';
import type { Observation, SignObservation } from './observation';
import { at, type Prediction } from './prediction';
import { signChances, type SignChances } from './sign-rows';
import { type State, stateOf, type Target } from './state';
import type { SignId } from '../vocabulary/ids';
import type { BodySide } from './hypotheses';

const [fingerFlexors = anyLimb] = targetsOf('finger-flexor-reflex');

/** How much one observation speaks for a lesion: the logarithm of its chance against the chance with nothing taken. */
export function evidence(
  observation: Observation,
  prediction: Prediction,
  modifiers: Modifiers,
): number {
  const { sides, each, present } = observation;
  const chances = sides.map((side): [number, number] =>
    observation.kind === 'sign'
      ? signChance(observation, prediction, side, modifiers)
      : [featureChance(observation, prediction, side), backgroundOf(observation.feature).leak],
  );
  if (each || !present || chances.length === 1) {
    const logs = chances.map(([chance, leak]) => ratio(chance, leak, present));
    // Two sides say less than twice as much as one.
    const shared = logs.length > 1 ? 0.6 : 1;
    return shared * logs.reduce((sum, log) => sum + log, 0);
  }
  const [chance, leak] = chances.reduce(([c, l], [chance2, leak2]) => [
    1 - (1 - c) * (1 - chance2),
    1 - (1 - l) * (1 - leak2),
  ]);
  return ratio(chance, leak, true);
}

function ratio(chance: number, leak: number, present: boolean): number {
  const bounded = Math.min(Math.max(chance, 0.002), 0.98);
  return present ? Math.log(bounded / leak) : Math.log((1 - bounded) / (1 - leak));
}

/** By how much a grade changes the background of its sign: a 4+ is rarer in a normal person, a 4+ of power commoner. */
export function backgroundFactor({ sign, grade }: SignObservation): number {
  if (sign === 'hyperreflexia' && grade !== null && grade >= 3.5) return 0.3;
  if (sign === 'weakness' && grade !== null && grade >= 4.3) return 2.5;
  return 1;
}

/** The chance of a sign on a side with a lesion, and with none. */
export function signChance(
  observation: SignObservation,
  prediction: Prediction,
  side: BodySide,
  modifiers: Modifiers,
): [number, number] {
  const { sign, target } = observation;
  const row = signChances(sign);
  if (!row) return [0.02, 0.02];
  const state =
    sign === 'inverted-reflex'
      ? invertedState(target, prediction, side)
      : stateOf(target, prediction, side);
  const none = row.none * backgroundFactor(observation);
  const chance = mix(state, row, none, muscleChance(sign, prediction, row), modifiers);
  if (prediction.signs.size === 0) return [chance, none];
  const own = prediction.signs.get(at(sign, side));
  const here = prediction.signs.get(at(`${sign}@${observation.site}`, side));
  return [1 - (1 - chance) * (1 - own) * (1 - here), none];
}

/** An inverted reflex: its own arc is lost at the level of the lesion while the finger flexors below it are released. */
function invertedState(target: Target, prediction: Prediction, side: BodySide): State {
  const { lower } = stateOf(target, prediction, side);
  const { upper } = stateOf(fingerFlexors, prediction, side);
  const segmental = prediction.tracts.length > 0 ? 1 : 0.3;
  return { upper: upper * segmental, lower: lower * segmental, muscle: 0 };
}

/** Muscle and junction lose their reflexes, and waste, each in its own measure. */
function muscleChance(sign: SignId, { reflexLoss, wasting }: Prediction, row: SignChances): number {
  if (sign === 'areflexia' && reflexLoss !== null) return reflexLoss * 0.5;
  if (sign === 'hyporeflexia' && reflexLoss !== null) return reflexLoss * 0.8;
  if (sign === 'atrophy' && wasting !== null) return wasting;
  return row.muscle;
}

/** The chance of a sign over all that may be taken of its target. */
function mix(
  { upper, lower, muscle }: State,
  row: SignChances,
  none: number,
  inMuscle: number,
  modifiers: Modifiers,
): number {
  const changed = modifiers.size > 0;
  const inUpper = (changed ? modifiers.get(`${row.id}|upper`) : undefined) ?? row.upper;
  const inLower = (changed ? modifiers.get(`${row.id}|lower`) : undefined) ?? row.lower;
  const neither = (1 - upper) * (1 - lower);
  return (
    neither * ((1 - muscle) * none + muscle * inMuscle) +
    upper * (1 - lower) * inUpper +
    lower * (1 - upper) * inLower +
    upper * lower * row.both
  );
}
