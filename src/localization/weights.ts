import type { Observation } from './observation';

/** How many independent statements those of one group are worth together, at most. */
function worth(group: string): number {
  if (group.startsWith('power|')) return 4;
  if (group.startsWith('normal|')) return 2;
  if (group.startsWith('lmn|')) return 2.5;
  return 2;
}

function key(observation: Observation): string {
  const where =
    observation.kind === 'sign'
      ? `${observation.sign}|${observation.site}`
      : `${observation.feature}|${observation.regions.join()}|${observation.segments.join()}|${observation.modalities.join()}|${observation.sites.join()}`;
  return `${where}|${observation.present}|${observation.sides.join()}|${observation.each}`;
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
  const sizes = new Map<string, number>();
  for (const { group, weight } of merged.values())
    sizes.set(group, (sizes.get(group) ?? 0) + weight);
  return [...merged.values()].map((observation) => {
    const size = sizes.get(observation.group) ?? 1;
    return {
      ...observation,
      weight: observation.weight * Math.min(1, worth(observation.group) / size),
    };
  });
}
