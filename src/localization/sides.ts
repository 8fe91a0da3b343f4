import type { ContextFinding } from '../context/context-finding';
import { groupBy } from '../context/group';
import type { BodySide } from './hypotheses';
import {
  type FeatureObservation,
  type Observation,
  restatedFeature,
  restatedSign,
  type SignObservation,
} from './observation';

function limbOf({ target }: SignObservation): string {
  const part = target.kind === 'way' ? target.way.part : target.parts[0];
  return part?.split('-')[0] ?? '';
}

/** The one side of the abnormal findings that have one; null where there is none, or both. */
function onlySide(signs: readonly SignObservation[]): BodySide | null {
  const sides = new Set(signs.flatMap((one) => (one.sides.length === 1 ? one.sides : [])));
  const both = signs.some((one) => one.each && one.sides.length === 2 && one.sign === 'weakness');
  const [side] = sides;
  return sides.size === 1 && !both && side ? side : null;
}

/** The one side on which a nerve or root is felt to be ill. */
function sideOfFeatures(features: readonly Observation[]): BodySide | null {
  const told = features.flatMap((one) =>
    one.kind === 'feature' && one.present && one.sided && peripheral.has(one.feature)
      ? [one.sides]
      : [],
  );
  const sides = new Set(told.flatMap((on) => (on.length === 1 ? on : [])));
  const [side] = sides;
  return sides.size === 1 && side ? side : null;
}

/** Features that have the side of a root or nerve. */
const peripheral = new Set([
  'radicular-pain',
  'dermatomal-loss',
  'nerve-territory-loss',
  'tinel-positive',
  'froment',
  'straight-leg-raise-positive',
  'limb-pain',
]);

function hasSide(one: SignObservation): boolean {
  return one.sides.length === 1 || one.each;
}

/** Found on a side that the note does not name there. */
const lacksSide = (one: Observation): one is SignObservation =>
  one.kind === 'sign' && one.present && !one.each;

/**
 * Whoever has named the side of a limb does not name it again for every muscle. A finding without a side belongs to the side of the
 * other abnormal findings of its limb, or of the note where the limb has none, as long as they all lie on one side.
 */
export function carrySides(
  observations: readonly Observation[],
  features: readonly Observation[] = [],
): readonly Observation[] {
  if (!observations.some(lacksSide)) return observations;
  const abnormal = observations.filter(
    (one): one is SignObservation => one.kind === 'sign' && one.present,
  );
  const felt = sideOfFeatures(features);
  const ofNote = onlySide(abnormal) ?? (abnormal.some(hasSide) ? null : felt);
  const ofLimb = new Map(
    [...groupBy(abnormal, limbOf)].map(([limb, signs]) => [limb, onlySide(signs)]),
  );
  return observations.map((one) => {
    if (!lacksSide(one)) return one;
    const side = ofLimb.get(limbOf(one)) ?? ofNote;
    if (!side) return one;
    return restatedSign(one, { sides: [side], each: true, weight: one.weight * 0.8 });
  });
}

/**
 * The same for what is felt: the skin, the nerve or the root is of the side on which all abnormal signs lie.
 */
export function carryFeltSides(
  observations: readonly Observation[],
  features: readonly FeatureObservation[],
): readonly FeatureObservation[] {
  const lacks = (one: FeatureObservation): boolean =>
    one.present && !one.sided && peripheral.has(one.feature);
  if (!features.some(lacks)) return features;
  const isAbnormal = (one: Observation): one is SignObservation =>
    one.kind === 'sign' && one.present;
  const side = onlySide(observations.filter(isAbnormal));
  if (!side) return features;
  return features.map((one) => (lacks(one) ? restatedFeature(one, { sides: [side] }) : one));
}

/** Features that have a side because a limb or half of the face is affected. */
const lateral = new Set([
  'facial-palsy-upper',
  'facial-palsy-lower',
  'ataxia-limb',
  'dysmetria',
  'rest-tremor',
  'hemisensory-loss',
  'drift',
  'chorea',
  'dystonia',
  'bradykinesia',
  'froment',
  'tinel-positive',
  'straight-leg-raise-positive',
  'radicular-pain',
  'nerve-territory-loss',
  'umn-signs',
  'lmn-signs',
]);

const LEFT = 1;
const RIGHT = 2;
const BOTH = 4;

/** On which side an abnormal observation lies, as a mark; marks of several are joined with `|`. 0 where it has no side. */
export function sideMark(one: Observation): number {
  const counts =
    one.present &&
    one.weight > 0 &&
    (one.kind === 'sign' ? one.sign !== 'primitive-reflex' : lateral.has(one.feature) && one.sided);
  if (!counts) return 0;
  if (one.sides.length === 2) return one.each ? BOTH : 0;
  return one.sides[0] === 'left' ? LEFT : RIGHT;
}

/** Whether all that is abnormal and has a side lies on one side: a general disorder mostly takes both. */
export const liesOnOneSide = (marks: number): boolean => marks === LEFT || marks === RIGHT;

export function isLopsided(observations: readonly Observation[]): boolean {
  let marks = 0;
  for (const one of observations) marks |= sideMark(one);
  return liesOnOneSide(marks);
}

/** "Sparing the face" is said of a hemiparesis: where the face is stated to be normal, a weakness of it on that side is a slip of reading. */
export function spareNormalFace(
  context: readonly ContextFinding[],
  observations: readonly Observation[],
): readonly Observation[] {
  const spared = context.filter(
    ({ feature, assertion, side }) =>
      feature === 'face-normal' && assertion === 'present' && side !== 'bilateral' && side !== null,
  );
  if (spared.length === 0) return observations;
  return observations.map((one) => {
    if (one.kind !== 'sign' || !one.present || one.site !== 'face') return one;
    const slip = spared.some(({ side }) => one.sides.every((on) => on === side));
    return slip ? restatedSign(one, { weight: one.weight * 0.1 }) : one;
  });
}
