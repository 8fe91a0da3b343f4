import type { FeatureObservation, Observation } from './observation';

/** A number, or a string where there is more to tell than fits into one. */
export type StatementKey = number | string;

const numbers = new Map<string, number>();

/** A number for each sign and each feature. */
function numberOf(name: string): number {
  let number = numbers.get(name);
  if (number === undefined) numbers.set(name, (number = numbers.size));
  return number;
}

const mostTargets = 4096;

/** Two observations with the same key state the same, of the same place and side. */
export function statementKey(one: Observation): StatementKey {
  const { sides, present, each } = one;
  const side = sides.length === 2 ? 2 : sides[0] === 'left' ? 1 : 0;
  const place = one.kind === 'sign' ? one.target.index + 1 : 0;
  const name = numberOf(one.kind === 'sign' ? one.sign : one.feature);
  const number = ((name * mostTargets + place) * 3 + side) * 4 + (present ? 2 : 0) + (each ? 1 : 0);
  return one.kind === 'sign' ? number : narrowed(one, number);
}

/** Where and how a feature was found, if that is told. */
function narrowed(one: FeatureObservation, number: number): StatementKey {
  const { regions, segments, modalities, sites, nerves } = one;
  const told = [regions, segments, modalities, sites, nerves];
  if (told.every((list) => list.length === 0)) return number;
  let key = `${number}`;
  for (const list of told) key += list.length === 0 ? '|' : `|${list.join()}`;
  return key;
}
