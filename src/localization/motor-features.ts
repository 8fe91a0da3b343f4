import { either, lower, type PerLesion, raise, scale, spare } from './columns';
import type { BodySide } from './hypotheses';
import { constant } from './lesions';
import rows from './motor-features.yaml';
import { type State, stateOf } from './state';
import { targetsOf } from './targets';

interface MotorFeatureRow {
  readonly id: string;
  readonly of: readonly string[];
  readonly given: 'any' | 'upper' | 'lower' | 'lower-or-muscle';
  readonly chance: number;
  readonly sparing?: readonly string[];
}

const byId = new Map((rows as readonly MotorFeatureRow[]).map((row) => [row.id, row]));

/** The chance that a part is taken in the way that counts. */
function taken({ upper, lower, muscle }: State, given: MotorFeatureRow['given']): PerLesion {
  switch (given) {
    case 'upper':
      return upper;
    case 'lower':
      return lower;
    case 'lower-or-muscle':
      return either(lower.length, [lower, muscle]);
    case 'any':
      return either(lower.length, [upper, lower, muscle]);
  }
}

function worst(
  sites: readonly string[],
  given: MotorFeatureRow['given'],
  side: BodySide,
): PerLesion {
  const highest = constant(0);
  for (const target of sites.flatMap(targetsOf))
    raise(highest, taken(stateOf(target, side), given));
  return highest;
}

/** The chance that a feature which is motor weakness in other words is there; sites of the note narrow where. */
export function motorFeatureChance(
  feature: string,
  sites: readonly string[],
  side: BodySide,
): PerLesion | undefined {
  const row = byId.get(feature);
  if (!row) return undefined;
  const arm = sites.some((site) => limbOf(site) === 'arm');
  const leg = sites.some((site) => limbOf(site) === 'leg');
  const chance = worst(withinLimbs(row.of, arm, leg), row.given, side);
  // of both, where both are named
  if (arm && leg) for (const limb of limbsIn(row.of)) lower(chance, worst(limb, row.given, side));
  scale(chance, row.chance);
  if (row.sparing) spare(chance, worst(row.sparing, 'any', side), 0.6);
  return chance;
}

/** The sites in the limb that is named; all where none is, or both are, or there is none in it. */
function withinLimbs(of: readonly string[], arm: boolean, leg: boolean): readonly string[] {
  const within = of.filter((site) => arm === leg || limbOf(site) === (arm ? 'arm' : 'leg'));
  return within.length > 0 ? within : of;
}

const limbsIn = (of: readonly string[]): readonly (readonly string[])[] =>
  ['arm', 'leg']
    .map((limb) => of.filter((site) => limbOf(site) === limb))
    .filter(({ length }) => length > 0);

function limbOf(site: string): string {
  const [target] = targetsOf(site);
  const part = target?.kind === 'way' ? target.way.part : target?.parts[0];
  return part?.split('-')[0] ?? '';
}
