import type { Observation, SignObservation } from './observation';

/** How many independent statements those of one group are worth together, at most. */
function worth(group: string): number {
  if (group.startsWith('power|')) return 6;
  if (group.startsWith('feature|kin:')) return 2;
  if (group.startsWith('feature|')) return 1.35;
  if (group.startsWith('normal|')) return 3.5;
  if (group.startsWith('lmn|')) return 1.6;
  return 1.4;
}

/** A site that means several limbs is looked at in each. */
function placeOf({ target }: SignObservation): string {
  return target.kind === 'way' ? target.way.id : target.parts.join();
}

function key(observation: Observation): string {
  const where =
    observation.kind === 'sign'
      ? `${observation.sign}|${observation.site}|${placeOf(observation)}`
      : `${observation.feature}|${observation.regions.join()}|${observation.segments.join()}|${observation.modalities.join()}|${observation.sites.join()}`;
  return `${where}|${observation.present}|${observation.sides.join()}|${observation.each}`;
}

/** A weak muscle is the exception to a limb, or all limbs, said to be strong. */
function isExceptionTo(one: SignObservation, whole: SignObservation): boolean {
  if (whole.target.kind !== 'parts' || one.site === 'anywhere') return false;
  const parts = one.target.kind === 'way' ? [one.target.way.part] : one.target.parts;
  const { target } = whole;
  return one.target.kind === 'way' && parts.some((part) => target.parts.includes(part));
}

/** What is found somewhere in a note is not made undone by being denied elsewhere in it. */
function contradicted(absent: Observation, all: Iterable<Observation>): boolean {
  for (const one of all) {
    if (!one.present || one.kind !== absent.kind) continue;
    const shared = one.sides.some((side) => absent.sides.includes(side));
    if (one.kind === 'feature' && absent.kind === 'feature') {
      if (one.feature === absent.feature && shared) return true;
    } else if (one.kind === 'sign' && absent.kind === 'sign') {
      const same = one.site === absent.site || isExceptionTo(one, absent);
      if (one.sign === absent.sign && same && shared) return true;
    }
  }
  return false;
}

/** What one of a group is worth; what a normal finding denies are different things, and each keeps half its weight at least. */
function shareOf(group: string, size: number): number {
  const share = Math.min(1, worth(group) / size);
  return group.startsWith('normal|') ? Math.max(share, 0.5) : share;
}

/** The same statement made twice is one; many of one group share its worth. */
export function weigh(observations: readonly Observation[]): Observation[] {
  const merged = new Map<string, Observation>();
  for (const observation of observations) {
    const same = merged.get(key(observation));
    merged.set(
      key(observation),
      same
        ? {
            ...same,
            ids: [...new Set([...same.ids, ...observation.ids])],
            weight: Math.max(same.weight, observation.weight),
          }
        : observation,
    );
  }
  for (const [name, observation] of merged)
    if (!observation.present && contradicted(observation, merged.values()))
      merged.set(name, { ...observation, weight: observation.weight * 0.2 });
  const sizes = new Map<string, number>();
  for (const { group, weight } of merged.values())
    sizes.set(group, (sizes.get(group) ?? 0) + weight);
  return [...merged.values()].map((observation) => {
    const size = sizes.get(observation.group) ?? 1;
    return {
      ...observation,
      weight: observation.weight * shareOf(observation.group, size),
    };
  });
}
