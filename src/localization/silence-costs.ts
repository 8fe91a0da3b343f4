import { opposite } from '../anatomy/crossing';
import type { Part } from '../anatomy/rows';
import type { SignId } from '../vocabulary/ids';
import { add, either, type PerLesion, raise, sparse, type SparseColumn } from './columns';
import { backgroundOf } from './feature-rows';
import { Few } from './few';
import { bodySides, type BodySide } from './hypotheses';
import { constant, lesions, predictions } from './lesions';
import { oncePer, oncePerSide } from './once';
import { signChances } from './sign-rows';
import { isSaid, limbMark, spokenLimbs } from './spoken';
import { stateOf, type State } from './state';
import { partsTarget, targetsOf } from './targets';

/** The logarithm of the chance that nobody writes down what is there. */
function unsaid(chances: PerLesion, salience: number): PerLesion {
  return chances.map((chance) => (chance > 0 ? Math.log(1 - salience * chance) : 0));
}

const limbParts: Readonly<Record<(typeof spokenLimbs)[number], readonly Part[]>> = {
  arm: ['arm-proximal', 'arm-distal'],
  leg: ['leg-proximal', 'leg-distal'],
  face: ['face'],
};
/** How likely a note says so where a limb, or the face, is taken; a judgement. */
const limbSalience = { arm: 0.72, leg: 0.72, face: 0.35 };

const limbTarget = oncePer((limb: (typeof spokenLimbs)[number]) => partsTarget(limbParts[limb]));

/** The cost of silence on limbs, by the marks of the limbs that are spoken of. */
export const limbsCost = oncePer((spoken: number) => {
  const sums = constant(0);
  spokenLimbs.forEach((limb, n) => {
    const target = limbTarget(limb);
    for (const side of bodySides) {
      if ((spoken & limbMark(n, side)) !== 0) continue;
      // Who describes one arm has seen the other.
      const other = (spoken & limbMark(n, opposite(side))) !== 0;
      const some = spoken === 0 ? limbSalience[limb] * 0.7 : limbSalience[limb];
      const { upper, lower, muscle } = stateOf(target, side);
      add(sums, unsaid(either(lesions.length, [upper, lower, muscle]), other ? 0.88 : some));
    }
  });
  return sums;
});

/** Signs that are mostly written down where they are looked for, and where; how often is a judgement. */
export const tellingSigns: readonly {
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

/** The cost of silence on a telling sign, by its greatest chance anywhere. */
export const tellingCost = oncePer(
  ({ sign, site, also, salience }: (typeof tellingSigns)[number]): PerLesion => {
    const highest = constant(0);
    const row = signChances(sign);
    if (!row) return highest;
    const shown = ({ upper, lower }: State): PerLesion =>
      upper.map((u, n) => {
        const l = lower[n]!;
        return u * (1 - l) * row.upper + l * (1 - u) * row.lower + u * l * row.both;
      });
    for (const side of bodySides) {
      const own = predictions().signs.of(sign, side);
      if (own) raise(highest, own);
      for (const target of [...targetsOf(site), ...targetsOf(also)])
        raise(highest, shown(stateOf(target, side)));
    }
    return unsaid(highest, salience);
  },
);

/** The cost of silence on a feature; undefined where no lesion shows it. */
function wholeCost(feature: string): Few | undefined {
  const { features } = predictions();
  const [left, right] = [features.few(feature, 'left'), features.few(feature, 'right')];
  if (!left && !right) return undefined;
  const greater = new Few(lesions.length);
  if (left) greater.raise(left, 1);
  if (right) greater.raise(right, 1);
  const { salience } = backgroundOf(feature);
  const { takers, chances } = greater;
  for (const lesion of takers) chances[lesion] = Math.log(1 - salience * chances[lesion]!);
  return greater;
}

let everything: PerLesion | undefined;

/** The cost of silence on all features. */
export function featuresCost(): PerLesion {
  if (everything === undefined) {
    everything = constant(0);
    for (const feature of predictions().features.names()) {
      const { takers, chances } = wholeCost(feature)!;
      for (const lesion of takers) everything[lesion]! += chances[lesion]!;
    }
  }
  return everything;
}

/** The share of those who describe one side that would describe the other, too, had they found it there. */
const besideOther = 0.75;

/** What is not written down of a side where the other one is. */
function otherSideCost(feature: string, side: BodySide): PerLesion | undefined {
  const { features, lateral } = predictions();
  const sided = lateral.get(feature);
  const chances = features.of(feature, side);
  // only what has a side counts
  return sided && chances && unsaid(chances, besideOther).map((cost, n) => sided[n]! * cost);
}

/**
 * What a feature that is spoken of takes back of `featuresCost`, but for the side on which nothing is said of it: by feature and the
 * marks of its sides.
 */
export const spokenCost = oncePer((feature: string) =>
  oncePer((marks: number): SparseColumn | null => {
    const whole = wholeCost(feature);
    if (!whole) return null;
    const cost = whole.chances.map((one) => -one);
    const silent = bodySides.find((side) => !isSaid(marks, side));
    const other = silent && otherSideCost(feature, silent);
    if (other) add(cost, other);
    return sparse(cost);
  }),
);

/** The cost of silence on one side of a sign that some lesions show by themselves, where the other side is told. */
export const signSideCost = oncePerSide((sign: string, side): SparseColumn | null => {
  const chances = predictions().signs.of(sign, side);
  return chances ? sparse(unsaid(chances, besideOther)) : null;
});
