import type { BodySide } from './hypotheses';
import rows from './motor-features.yaml';
import type { Prediction, State } from './prediction';
import { stateOf } from './state';
import { targetsOf } from './targets';

interface MotorFeatureRow {
  readonly id: string;
  readonly of: readonly string[];
  readonly given: 'any' | 'upper' | 'lower' | 'lower-or-muscle';
  readonly chance: number;
  readonly sparing?: readonly string[];
}

const byId = new Map((rows as readonly MotorFeatureRow[]).map((row) => [row.id, row]));

function taken({ upper, lower, muscle }: State, given: MotorFeatureRow['given']): number {
  switch (given) {
    case 'upper':
      return upper;
    case 'lower':
      return lower;
    case 'lower-or-muscle':
      return 1 - (1 - lower) * (1 - muscle);
    case 'any':
      return 1 - (1 - upper) * (1 - lower) * (1 - muscle);
  }
}

function worst(
  sites: readonly string[],
  given: MotorFeatureRow['given'],
  prediction: Prediction,
  side: BodySide,
): number {
  const states = sites.flatMap(targetsOf).map((target) => stateOf(target, prediction, side));
  return Math.max(0, ...states.map((state) => taken(state, given)));
}

/** The chance that a feature which is motor weakness in other words is there; sites of the note narrow where. */
export function motorFeatureChance(
  feature: string,
  sites: readonly string[],
  prediction: Prediction,
  side: BodySide,
): number {
  const row = byId.get(feature);
  if (!row) return 0;
  const arm = sites.some((site) => limbOf(site) === 'arm');
  const leg = sites.some((site) => limbOf(site) === 'leg');
  const of = row.of.filter((site) => arm === leg || limbOf(site) === (arm ? 'arm' : 'leg'));
  const chance = worst(of.length > 0 ? of : row.of, row.given, prediction, side);
  const spared = row.sparing ? 1 - 0.6 * worst(row.sparing, 'any', prediction, side) : 1;
  return row.chance * chance * spared;
}

function limbOf(site: string): string {
  const [target] = targetsOf(site);
  const part = target?.kind === 'way' ? target.way.part : target?.parts[0];
  return part?.split('-')[0] ?? '';
}
