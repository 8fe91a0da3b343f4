import { perLesion, type PerLesion } from './lesions';
import { backgroundFactor, evidence } from './likelihood';
import type { ChangedChances } from './modifiers';
import type { Observation } from './observation';
import { targetName } from './targets';

/** Statements of one kind lean on each other: motor signs, many to a lesion, a little more than features. */
const trust = { sign: 0.85, feature: 1.15 } as const;

/** What each observation says of every lesion. */
export interface EvidenceTable {
  readonly observations: readonly Observation[];
  /** The logarithm of an observation's chance, a column for each in their order. */
  readonly columns: readonly PerLesion[];
  /** How much an observation counts: its weight and its kind. */
  readonly factors: readonly number[];
}

export function evidenceTable(
  observations: readonly Observation[],
  changed: ChangedChances,
): EvidenceTable {
  return {
    observations,
    columns: observations.map((observation) => columnOf(observation, changed)),
    factors: observations.map(({ weight, kind }) => weight * trust[kind]),
  };
}

/** Notes say the same things again: columns are kept, the latest ones. 2.8 KB each. */
const most = 2048;
const known = new Map<string, PerLesion>();

function columnOf(observation: Observation, changed: ChangedChances): PerLesion {
  const key = keyOf(observation, changed);
  let column = known.get(key);
  if (column === undefined) {
    column = perLesion(({ row }, prediction) =>
      evidence(observation, prediction, changed.of(row.level)),
    );
    if (known.size >= most) known.delete(known.keys().next().value as string);
    known.set(key, column);
  }
  return column;
}

/** All that the evidence of an observation depends on, besides the lesion. */
function keyOf(one: Observation, changed: ChangedChances): string {
  const said = `${one.present}|${one.each}|${one.sides.join('+')}`;
  if (one.kind === 'feature')
    return `${one.feature}|${said}|${one.regions.join()}|${one.modalities.join()}|${one.segments.join()}|${one.sites.join()}`;
  const key = `${one.sign}|${said}|${one.site}|${targetName(one.target)}|${backgroundFactor(one)}`;
  return changed.changes(one.sign) ? `${key}|${changed.key}` : key;
}
