import type { EvidenceTable } from './evidence-table';
import type { EvidenceId } from './level';
import type { Ranked } from './rank';
import { isAbnormal, type Observation } from './observation';

/** What speaks for a lesion, what against it, what it leaves unexplained: ids of findings, strongest first. */
export interface Explained {
  readonly supportedBy: readonly EvidenceId[];
  readonly against: readonly EvidenceId[];
  readonly unexplained: readonly EvidenceId[];
  /** The observations that support it, strongest first. */
  readonly supporting: readonly Observation[];
}

/** Less than this says nothing either way. */
const slight = 0.25;

function ordered(
  weights: ReadonlyMap<EvidenceId, number>,
  wanted: (weight: number) => boolean,
): EvidenceId[] {
  return [...weights]
    .filter(([, weight]) => wanted(weight))
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .map(([id]) => id);
}

/** Sorts all that was observed by what it says of one lesion. */
export function explain(
  { hypothesis }: Ranked,
  { observations, columns }: EvidenceTable,
): Explained {
  const sums = new Map<EvidenceId, number>();
  const abnormal = new Set<EvidenceId>();
  const supporting: [Observation, number][] = [];
  observations.forEach((observation, n) => {
    const weight = columns[n]?.[hypothesis.index] ?? 0;
    for (const id of observation.ids) {
      sums.set(id, (sums.get(id) ?? 0) + weight);
      if (isAbnormal(observation)) abnormal.add(id);
    }
    if (observation.present && weight > slight) supporting.push([observation, weight]);
  });
  const none = hypothesis.row.level === 'none';
  const against = ordered(sums, (weight) => weight < -slight);
  return {
    supportedBy: ordered(sums, (weight) => weight > slight),
    against: against.filter((id) => !abnormal.has(id)),
    unexplained: none
      ? []
      : [...sums].filter(([id, weight]) => abnormal.has(id) && weight <= slight).map(([id]) => id),
    supporting: supporting.sort((a, b) => b[1] - a[1]).map(([observation]) => observation),
  };
}
