import { add, addSparse, type PerLesion } from './columns';
import {
  featuresCost,
  limbsCost,
  signSideCost,
  spokenCost,
  tellingCost,
  tellingSigns,
} from './silence-costs';
import { lesions } from './lesions';
import type { Observation } from './observation';
import { oncePer } from './once';
import { isSaid, type Spoken } from './spoken';

/** Where a circumstance that a note would state is not stated. A judgement. */
const unstated = Math.log(0.02);

const needing = lesions.filter(({ row }) => row.stated !== undefined);
const needed = new Set(needing.flatMap(({ row }) => row.stated ?? []));

/** What lesions lose that need a circumstance: for each the logarithm of the chance that the note leaves it out. */
export function addUnstated(sums: PerLesion, observations: readonly Observation[]): void {
  const stated = new Set<string>();
  for (const one of observations)
    if (one.kind === 'feature' && one.present && needed.has(one.feature)) stated.add(one.feature);
  for (const { index, row } of needing)
    if (stated.size === 0 || !row.stated?.some((feature) => stated.has(feature)))
      sums[index]! += unstated;
}

/** The cost of silence on all features, and on limbs by the marks of those that are spoken of. */
const generalCost = oncePer((limbs: number): PerLesion => {
  const sums = featuresCost().slice();
  add(sums, limbsCost(limbs));
  return sums;
});

/**
 * What a note does not say. A weak limb would mostly be mentioned (C5, known negatives: "an entered right arm weakness implies
 * the left arm was examined and normal"), so a lesion that predicts one loses by the note's silence.
 *
 * For each lesion the logarithm of the chance that the note is silent on all it is silent on.
 */
export function silenceOf({ limbs, sides }: Spoken): PerLesion {
  const sums = generalCost(limbs).slice();
  for (const telling of tellingSigns) if (!sides.has(telling.sign)) add(sums, tellingCost(telling));
  for (const [name, marks] of sides) {
    const spoken = spokenCost(name)(marks);
    if (spoken) addSparse(sums, spoken);
    const left = isSaid(marks, 'left');
    if (left === isSaid(marks, 'right')) continue;
    const other = signSideCost(name, left ? 'right' : 'left');
    if (other) addSparse(sums, other);
  }
  return sums;
}
