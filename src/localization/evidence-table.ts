import type { Steps } from '../note/steps';
import { type PerLesion, sparse, type SparseColumn } from './columns';
import { backgroundFactor, evidence } from './likelihood';
import type { ChangedChances } from './modifiers';
import type { Observation } from './observation';
import { statementKey, type StatementKey } from './statement-key';

/** Statements of one kind lean on each other: motor signs, many to a lesion, a little more than features. Judgements. */
const trust = { sign: 0.85, feature: 1.15 } as const;

/** The logarithm of an observation's chance with each lesion. */
export interface Evidence {
  readonly whole: PerLesion;
  readonly listed: SparseColumn;
}

/** What each observation says of every lesion. */
export interface EvidenceTable {
  readonly observations: readonly Observation[];
  /** A column for each, in their order. */
  readonly columns: readonly Evidence[];
  /** How much an observation counts: its weight and its kind. */
  readonly factors: readonly number[];
}

/** So many columns are looked up in one step. A new one takes a millisecond where nothing is known yet of its parts. */
const MANY = 8;

export function* evidenceSteps(
  observations: readonly Observation[],
  changed: ChangedChances,
): Steps<EvidenceTable> {
  const columns: Evidence[] = [];
  for (let n = 0; n < observations.length; n += 1) {
    if (n % MANY === MANY - 1) yield;
    columns.push(columnOf(observations[n]!, changed));
  }
  const factors = observations.map(({ weight, kind }) => weight * trust[kind]);
  return { observations, columns, factors };
}

/** Notes say the same things again: columns are kept, the latest ones. Some 4 KB each. */
const most = 2048;
const known = new Map<StatementKey, Evidence>();

function columnOf(observation: Observation, changed: ChangedChances): Evidence {
  const key = keyOf(observation, changed);
  let column = known.get(key);
  if (column === undefined) {
    const whole = evidence(observation, changed);
    column = { whole, listed: sparse(whole) };
    if (known.size >= most) known.delete(known.keys().next().value as StatementKey);
    known.set(key, column);
  }
  return column;
}

/** All that the evidence of an observation depends on, besides the lesion. */
function keyOf(one: Observation, changed: ChangedChances): StatementKey {
  const key = statementKey(one);
  if (one.kind === 'feature') return key;
  const graded = backgroundFactor(one);
  if (changed.changes(one.sign)) return `${key}|${graded}|${changed.key}`;
  return graded === 1 ? key : `${key}|${graded}`;
}
