import { backgroundOf } from './feature-rows';
import { opposite } from '../anatomy/crossing';
import { bodySides } from './hypotheses';
import type { Observation } from './observation';
import { at, type Chance, type Prediction, type SidedChances } from './prediction';
import type { SignId } from '../vocabulary/ids';
import { signChances } from './sign-rows';
import { targetsOf } from './targets';
import { type State, stateOf, type Target } from './state';

/**
 * What a note does not say. A weak limb would mostly be mentioned (C5, known negatives: "an entered right arm weakness implies
 * the left arm was examined and normal"), so a lesion that predicts one loses by the note's silence.
 */
const limbs: readonly {
  readonly limb: string;
  readonly target: Target;
  readonly salience: number;
}[] = [
  { limb: 'arm', target: { kind: 'parts', parts: ['arm-proximal', 'arm-distal'] }, salience: 0.72 },
  { limb: 'leg', target: { kind: 'parts', parts: ['leg-proximal', 'leg-distal'] }, salience: 0.72 },
  { limb: 'face', target: { kind: 'parts', parts: ['face'] }, salience: 0.35 },
];

interface Spoken {
  /** The features alone, each once. */
  readonly names: readonly string[];
  readonly limbs: ReadonlySet<string>;
  readonly features: ReadonlySet<string>;
}

/** The limbs, by side, and the features a note speaks of at all. */
export function spokenOf(observations: readonly Observation[]): Spoken {
  const spoken = new Set<string>();
  const features = new Set<string>();
  for (const observation of observations) {
    if (observation.kind === 'feature') {
      features.add(observation.feature);
      for (const side of observation.sides) {
        features.add(at(observation.feature, side));
        if (observation.feature.startsWith('facial-')) spoken.add(`face|${side}`);
        if (observation.feature === 'drift') spoken.add(`arm|${side}`);
      }
      continue;
    }
    features.add(observation.sign);
    for (const side of observation.sides) features.add(at(observation.sign, side));
    const parts =
      observation.target.kind === 'way' ? [observation.target.way.part] : observation.target.parts;
    // A finding of which the side is not known says nothing of either.
    if (!observation.each) continue;
    // A normal reflex says that the limb was looked at, not that its power was written down.
    if (!observation.present && observation.sign !== 'weakness') continue;
    for (const side of observation.sides)
      for (const part of parts) spoken.add(`${part.split('-')[0] ?? part}|${side}`);
  }
  const names = observations.map((one) => (one.kind === 'feature' ? one.feature : one.sign));
  return { limbs: spoken, features, names: [...new Set(names)] };
}

function affected({ upper, lower, muscle }: State): number {
  return 1 - (1 - upper) * (1 - lower) * (1 - muscle);
}

/** Signs that are mostly written down where they are looked for, and where. */
const tellingSigns: readonly {
  readonly sign: SignId;
  readonly site: string;
  readonly also: string;
  readonly salience: number;
}[] = [
  { sign: 'fasciculations', site: 'hand', also: 'leg', salience: 0.5 },
  { sign: 'atrophy', site: 'hand', also: 'leg', salience: 0.4 },
  { sign: 'hyperreflexia', site: 'knee-reflex', also: 'biceps-reflex', salience: 0.35 },
  { sign: 'babinski', site: 'plantar-reflex', also: 'plantar-reflex', salience: 0.4 },
  { sign: 'areflexia', site: 'ankle-reflex', also: 'biceps-reflex', salience: 0.4 },
];

/** The greatest chance of a telling sign anywhere. */
function tellingChance(
  { sign, site, also }: (typeof tellingSigns)[number],
  prediction: Prediction,
): number {
  const row = signChances(sign);
  if (!row) return 0;
  const chances = bodySides.flatMap((side) =>
    [...targetsOf(site), ...targetsOf(also)].map((target) => {
      const { upper, lower } = stateOf(target, prediction, side);
      return (
        upper * (1 - lower) * row.upper + lower * (1 - upper) * row.lower + upper * lower * row.both
      );
    }),
  );
  return Math.max(...bodySides.map((side) => prediction.signs.get(at(sign, side))), ...chances);
}

/** The logarithm of the chance that none of the features is written down. */
function quiet(features: readonly (readonly [string, number, number])[]): number {
  return features.reduce((sum, [name, left, right]) => sum + unsaid(name, left, right), 0);
}

function unsaid(feature: string, left: number, right: number): number {
  return Math.log(1 - backgroundOf(feature).salience * Math.max(left, right));
}

function shownBy(prediction: Prediction): SidedChances {
  if (prediction.shown) return prediction.shown;
  const features = sidedChances(prediction.features);
  return (prediction.shown = {
    features: new Map(features.map(([name, left, right]) => [name, [left, right]])),
    signs: sidedChances(prediction.signs),
    telling: tellingSigns.map((telling) => tellingChance(telling, prediction)),
    silent: quiet(features),
  });
}

/** The logarithm of the chance that the note is silent on all it is silent on. */
export function silence(prediction: Prediction, spoken: Spoken): number {
  const shown = shownBy(prediction);
  let sum = 0;
  tellingSigns.forEach(({ sign, salience }, index) => {
    if (!spoken.features.has(sign)) sum += Math.log(1 - salience * (shown.telling[index] ?? 0));
  });
  for (const { limb, target, salience } of limbs)
    for (const side of bodySides)
      if (!spoken.limbs.has(`${limb}|${side}`)) {
        // Who describes one arm has seen the other.
        const other = spoken.limbs.has(`${limb}|${opposite(side)}`);
        const some = spoken.limbs.size > 0 ? salience : salience * 0.7;
        const heard = other ? 0.88 : some;
        sum += Math.log(1 - heard * affected(stateOf(target, prediction, side)));
      }
  sum += shown.silent;
  for (const feature of spoken.names) {
    const chances = shown.features.get(feature);
    if (!chances) continue;
    const [left, right] = chances;
    sum -= unsaid(feature, left, right);
    // Who describes one side has seen the other; only what has a side counts.
    if (!prediction.lateral.has(feature)) continue;
    if (!spoken.features.has(at(feature, 'left'))) sum += Math.log(1 - 0.75 * left);
    else if (!spoken.features.has(at(feature, 'right'))) sum += Math.log(1 - 0.75 * right);
  }
  for (const [sign, left, right] of shown.signs) {
    if (spoken.features.has(at(sign, 'left')) === spoken.features.has(at(sign, 'right'))) continue;
    const silent = spoken.features.has(at(sign, 'left')) ? right : left;
    sum += Math.log(1 - 0.75 * silent);
  }
  return sum;
}

/** Every feature, or sign, a lesion shows, with its chance on the left and on the right. */
function sidedChances(shown: Chance): [string, number, number][] {
  const names = new Set(shown.keys().map((key) => key.split('|')[0] ?? key));
  return [...names].map((name) => [
    name,
    shown.get(at(name, 'left')),
    shown.get(at(name, 'right')),
  ]);
}
