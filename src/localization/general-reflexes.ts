import { bodySides } from './hypotheses';
import type { Observation, SignObservation } from './observation';
import { allLimbs, targetsOf } from './targets';

const REFLEXES = new Set(['hyperreflexia', 'hyporeflexia', 'areflexia']);

/** Abnormal, with neither place nor side. */
const isPlaceless = (one: SignObservation): boolean => one.site === 'anywhere' && !one.each;

/** Tells where its finding is, be it the whole body. */
const tellsPlace = (one: Observation): boolean =>
  one.kind === 'sign' ? one.present && !isPlaceless(one) && !allLimbs.has(one.site) : one.sided;

/**
 * `Absent deep tendon reflexes`, where nothing in the note has a place of its own, is said of all limbs, not of some one reflex that
 * the note leaves open.
 */
export function spreadReflexes(observations: readonly Observation[]): readonly Observation[] {
  const isSpread = (one: Observation): one is SignObservation =>
    one.kind === 'sign' && one.present && isPlaceless(one) && REFLEXES.has(one.sign);
  if (!observations.some(isSpread) || observations.some(tellsPlace)) return observations;
  return observations.flatMap((one): Observation[] => {
    if (!isSpread(one)) return [one];
    return targetsOf('limbs').map((target) => ({
      ...one,
      ...{ site: 'limbs', target, sides: bodySides, each: true },
    }));
  });
}
