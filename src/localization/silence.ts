import { backgroundOf } from './feature-rows';
import { opposite } from '../anatomy/crossing';
import { bodySides, type BodySide } from './hypotheses';
import { lesions, type PerLesion, perLesion, predictionOf } from './lesions';
import type { Observation } from './observation';
import { at, type Chance, type Prediction } from './prediction';
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

function unsaid(feature: string, left: number, right: number): number {
  return Math.log(1 - backgroundOf(feature).salience * Math.max(left, right));
}

/** The logarithm of the chance that a side is not written down where the other one is. */
const oneSided = (chance: number): number => Math.log(1 - 0.75 * chance);

/** A sign or feature a lesion shows, with its chance on the left and on the right. */
type Sided = readonly [name: string, left: number, right: number];

/** Everything of a kind that a lesion shows. */
function sidedChances(shown: Chance): Sided[] {
  const names = new Set(shown.keys().map((key) => key.split('|')[0] ?? key));
  return [...names].map((name) => [
    name,
    shown.get(at(name, 'left')),
    shown.get(at(name, 'right')),
  ]);
}

/** What silence costs each lesion, as logarithms of chances, by what the note is silent on. */
interface Costs {
  /** On each of the telling signs. */
  readonly telling: readonly PerLesion[];
  /** On any feature at all. */
  readonly features: PerLesion;
  /** Signs of the few lesions that show some of their own: silence on the left, on the right. */
  readonly signs: readonly (readonly [lesion: number, signs: readonly Sided[]])[];
}

let known: Costs | undefined;

function costs(): Costs {
  return (known ??= {
    telling: tellingSigns.map((telling) =>
      perLesion((_, prediction) =>
        Math.log(1 - telling.salience * tellingChance(telling, prediction)),
      ),
    ),
    features: perLesion((_, { features }) =>
      sidedChances(features).reduce(
        (sum, [name, left, right]) => sum + unsaid(name, left, right),
        0,
      ),
    ),
    signs: lesions.flatMap((lesion) => {
      const signs = sidedChances(predictionOf(lesion).signs);
      if (signs.length === 0) return [];
      return [[lesion.index, signs.map(([sign, l, r]) => [sign, oneSided(l), oneSided(r)])]];
    }),
  });
}

/** What silence on a limb costs, as much of it as would be heard of. */
const limbCost = perKey(
  (limb: number, side: BodySide, heard: number) => `${limb}|${side}|${heard}`,
  (limb, side, heard) => {
    const { target } = limbs[limb] as (typeof limbs)[number];
    return perLesion((_, prediction) =>
      Math.log(1 - heard * affected(stateOf(target, prediction, side))),
    );
  },
);

/** What silence on a feature costs: on all of it, and on one side where the other one is told. */
interface FeatureCost {
  readonly whole: PerLesion;
  readonly left: PerLesion;
  readonly right: PerLesion;
}

const featureCost = perKey(
  (feature: string) => feature,
  (feature): FeatureCost => {
    const chance = ({ features }: Prediction, side: BodySide) => features.get(at(feature, side));
    // only what has a side counts
    const sided = (side: BodySide): PerLesion =>
      perLesion((_, prediction) =>
        prediction.lateral.has(feature) ? oneSided(chance(prediction, side)) : 0,
      );
    return {
      whole: perLesion((_, prediction) =>
        unsaid(feature, chance(prediction, 'left'), chance(prediction, 'right')),
      ),
      left: sided('left'),
      right: sided('right'),
    };
  },
);

/** Makes something of each key once. */
function perKey<Of extends unknown[], T>(
  keyOf: (...of: Of) => string,
  make: (...of: Of) => T,
): (...of: Of) => T {
  const made = new Map<string, T>();
  return (...of) => {
    const key = keyOf(...of);
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(...of)));
    return value;
  };
}

function add(sums: PerLesion, column: PerLesion): void {
  for (let n = 0; n < sums.length; n += 1) (sums[n] as number) += column[n] as number;
}

function subtract(sums: PerLesion, column: PerLesion): void {
  for (let n = 0; n < sums.length; n += 1) (sums[n] as number) -= column[n] as number;
}

/** For each lesion the logarithm of the chance that the note is silent on all it is silent on. */
export function silenceOf(spoken: Spoken): PerLesion {
  const { telling, features, signs } = costs();
  const sums = new Float64Array(lesions.length);
  tellingSigns.forEach(({ sign }, n) => {
    if (!spoken.features.has(sign)) add(sums, telling[n] as PerLesion);
  });
  limbs.forEach(({ limb, salience }, n) => {
    for (const side of bodySides) {
      if (spoken.limbs.has(`${limb}|${side}`)) continue;
      // Who describes one arm has seen the other.
      const other = spoken.limbs.has(`${limb}|${opposite(side)}`);
      const some = spoken.limbs.size > 0 ? salience : salience * 0.7;
      add(sums, limbCost(n, side, other ? 0.88 : some));
    }
  });
  add(sums, features);
  for (const feature of spoken.names) {
    const cost = featureCost(feature);
    subtract(sums, cost.whole);
    // Who describes one side has seen the other.
    if (!spoken.features.has(at(feature, 'left'))) add(sums, cost.left);
    else if (!spoken.features.has(at(feature, 'right'))) add(sums, cost.right);
  }
  for (const [lesion, shown] of signs)
    for (const [sign, left, right] of shown) {
      const saidLeft = spoken.features.has(at(sign, 'left'));
      if (saidLeft === spoken.features.has(at(sign, 'right'))) continue;
      (sums[lesion] as number) += saidLeft ? right : left;
    }
  return sums;
}
