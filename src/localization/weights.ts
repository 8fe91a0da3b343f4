import type { Steps } from '../note/steps';
import type { EvidenceId } from './level';
import { type Observation, restated, type SignObservation } from './observation';
import { statementKey, type StatementKey } from './statement-key';

/** How many independent statements those of one group are worth together, at most. */
function worth(group: string): number {
  if (group.startsWith('power|')) return 6;
  if (group.startsWith('feature|kin:')) return 2;
  if (group.startsWith('feature|')) return 1.35;
  if (group.startsWith('normal|')) return 3.5;
  if (group.startsWith('lmn|')) return 1.6;
  return 1.4;
}

/** A weak muscle is the exception to a limb, or all limbs, said to be strong. */
function isExceptionTo(one: SignObservation, whole: SignObservation): boolean {
  if (whole.target.kind !== 'parts' || one.site === 'anywhere') return false;
  const parts = one.target.kind === 'way' ? [one.target.way.part] : one.target.parts;
  const { target } = whole;
  return one.target.kind === 'way' && parts.some((part) => target.parts.includes(part));
}

/** What is found somewhere in a note is not made undone by being denied elsewhere in it. @param found of the same sign or feature */
function contradicted(absent: Observation, found: readonly Observation[]): boolean {
  return found.some((one) => {
    if (!one.sides.some((side) => absent.sides.includes(side))) return false;
    if (one.kind === 'feature') return absent.kind === 'feature';
    if (isComplaint(one)) return false;
    return absent.kind === 'sign' && (one.site === absent.site || isExceptionTo(one, absent));
  });
}

/** Weak all over, with no grade: what the patient feels does not undo what was examined. */
function isComplaint({ sign, site, grade }: SignObservation): boolean {
  return sign === 'weakness' && site === 'whole' && grade === null;
}

/** Power of all limbs, or of no one named, that was examined and is full. */
function isFullPower(one: Observation): boolean {
  if (one.kind !== 'sign' || one.sign !== 'weakness' || one.present) return false;
  return one.grade !== null && WHOLE.has(one.site);
}

const WHOLE = new Set(['anywhere', 'whole', 'limbs', 'all-four-limbs']);

function nameOf(one: Observation): string {
  return one.kind === 'sign' ? one.sign : one.feature;
}

/** What one of a group is worth; what a normal finding denies are different things, and each keeps half its weight at least. */
function shareOf(group: string, size: number): number {
  const share = Math.min(1, worth(group) / size);
  return group.startsWith('normal|') ? Math.max(share, 0.5) : share;
}

/** What is stated once or several times. */
interface Statement {
  readonly observation: Observation;
  readonly ids: readonly EvidenceId[];
  /** The ids as a set, where it is stated several times. */
  all?: Set<EvidenceId>;
  weight: number;
}

/** So many observations are looked at in one step. */
const MANY = 4000;

/** The same statement made twice is one. */
function* merge(observations: readonly Observation[]): Steps<Statement[]> {
  const merged = new Map<StatementKey, Statement>();
  for (let n = 0; n < observations.length; n += 1) {
    if (n % MANY === MANY - 1) yield;
    const observation = observations[n]!;
    const { ids, weight } = observation;
    const key = statementKey(observation);
    const same = merged.get(key);
    if (same) {
      const all = (same.all ??= new Set(same.ids));
      for (const id of ids) all.add(id);
      same.weight = Math.max(same.weight, weight);
    } else merged.set(key, { observation, ids, weight });
  }
  return [...merged.values()];
}

/** The same statement made twice is one; many of one group share its worth. */
export function* weightSteps(observations: readonly Observation[]): Steps<Observation[]> {
  const statements = yield* merge(observations);
  const found = new Map<string, Observation[]>();
  for (const { observation } of statements)
    if (observation.present) {
      const name = nameOf(observation);
      const same = found.get(name);
      if (same) same.push(observation);
      else found.set(name, [observation]);
    }
  const isExaminedStrong = statements.some(({ observation }) => isFullPower(observation));
  const sizes = new Map<string, number>();
  for (const statement of statements) {
    const { observation } = statement;
    const others = observation.present ? undefined : found.get(nameOf(observation));
    if (others && contradicted(observation, others)) statement.weight *= 0.2;
    if (isExaminedStrong && observation.kind === 'sign' && isComplaint(observation))
      statement.weight *= 0.2;
    const { group } = observation;
    sizes.set(group, (sizes.get(group) ?? 0) + statement.weight);
  }
  for (const [group, size] of sizes) sizes.set(group, shareOf(group, size));
  return statements.map(({ observation, ids, all, weight }) => {
    const shared = weight * sizes.get(observation.group)!;
    if (!all && shared === observation.weight) return observation;
    return restated(observation, { ids: all ? [...all] : ids, weight: shared });
  });
}
