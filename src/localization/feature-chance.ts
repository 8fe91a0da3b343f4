import { complement, type PerLesion, scale, spare } from './columns';
import { backgroundOf } from './feature-rows';
import type { BodySide } from './hypotheses';
import { constant, perLesion, predictions } from './lesions';
import { isCourse, tempoOf } from './level-rows';
import { motorFeatureChance } from './motor-features';
import type { FeatureObservation } from './observation';
import { sensoryChance } from './sensory-chance';

/** The chance that a feature is found on a side, with each lesion. */
export function featureChance(observation: FeatureObservation, side: BodySide): PerLesion {
  const { feature, sites } = observation;
  const kept = constant(1);
  const ways = [
    ownChance(observation, side),
    sensoryChance(observation, side),
    motorFeatureChance(feature, sites, side),
  ];
  for (const way of ways) if (way) spare(kept, way);
  const { leak } = backgroundOf(feature);
  if (isCourse(feature)) spare(kept, courseLeak(feature, leak));
  else scale(kept, 1 - leak);
  return complement(kept);
}

/** How a level's lesions begin and run is all there is to say of a course: it has no background besides. */
function courseLeak(feature: string, leak: number): PerLesion {
  return perLesion(({ row }) => (feature in tempoOf(row.level) ? 0 : leak));
}

/** What the anatomy says by itself, as well as the root or segment that is named fits the lesion's own. */
function ownChance(
  { feature, segments }: FeatureObservation,
  side: BodySide,
): PerLesion | undefined {
  const { features, roots } = predictions();
  const own = features.of(feature, side);
  const placed = feature === 'dermatomal-loss' || feature === 'radicular-pain';
  if (!own || !placed || segments.length === 0) return own;
  const fit = constant(0.5);
  for (const [root, column] of roots.on(side)) {
    const named = segments.includes(root);
    for (let n = 0; n < fit.length; n += 1)
      if (column[n]! > 0) fit[n] = named || fit[n]! > 1 ? 1.3 : 0.15;
  }
  return own.map((chance, n) => chance * fit[n]!);
}
