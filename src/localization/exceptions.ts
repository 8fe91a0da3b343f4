import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { LevelId, SignId } from '../vocabulary/ids';
import rows from './exceptions.yaml';
import type { FiredException } from './level';
import { ChangedChances, nothingChanged } from './modifiers';

interface ExceptionRow {
  readonly id: string;
  readonly name: string;
  readonly when: {
    readonly any?: readonly string[];
    /** Features of which one must be stated besides. */
    readonly besides?: readonly string[];
    readonly signs?: readonly SignId[];
    /** Signs of which one must be found besides. */
    readonly also?: readonly SignId[];
    /** The signs must not be on one side alone. */
    readonly symmetric?: boolean;
    /** Signs of which none may be found. */
    readonly none?: readonly (SignId | 'sustained-clonus')[];
    readonly olderThan?: number;
    /** Days since the onset, where the note says how many. */
    readonly within?: number;
  };
  readonly levels: readonly LevelId[];
  readonly chances: Readonly<Record<string, number>>;
  readonly effect: string;
  readonly source: string;
}

const exceptionRows = rows as readonly ExceptionRow[];

/** An exception whose condition holds, with the chances it changes for some levels. */
export interface Fired {
  readonly row: ExceptionRow;
  readonly shown: FiredException;
}

function holds(assertion: string): boolean {
  return assertion === 'present' || assertion === 'possible';
}

/** Clonus of so many beats is sustained (clinical reference C1a). */
const sustainedBeats = 5;

function isSustainedClonus({ sign, gradeValue, text }: Finding): boolean {
  if (sign !== 'clonus') return false;
  if (gradeValue?.scale === 'beats' && (gradeValue.value ?? 0) >= sustainedBeats) return true;
  return (
    /\b(?:sustained|inexhaustible)\b/iu.test(text) &&
    !/\b(?:ill|non|not|poorly|un)[ -]sustained\b/iu.test(text)
  );
}

function isOnOneSide(signs: readonly Finding[]): boolean {
  const sides = new Set(signs.map(({ side }) => side));
  return sides.size === 1 && (sides.has('left') || sides.has('right'));
}

/** Whether the signs found keep an exception from holding. */
function isBarred({ when }: ExceptionRow, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      holds(finding.assertion) &&
      (when.none?.includes(finding.sign) ||
        (when.none?.includes('sustained-clonus') && isSustainedClonus(finding))),
  );
}

/** Signs and features without which no exception fires. */
const ASKED: ReadonlySet<string> = new Set(
  exceptionRows.flatMap(({ when: { any = [], signs = [] } }) => [...any, ...signs]),
);

/** @param named those of them that the note names, whether they hold or not */
function fire(
  row: ExceptionRow,
  findings: readonly Finding[],
  context: readonly ContextFinding[],
  named: ReadonlySet<string>,
): Fired | null {
  const { when } = row;
  if (when.any && !when.any.some((feature) => named.has(feature))) return null;
  if (when.signs && !when.signs.some((sign) => named.has(sign))) return null;
  const features = context.filter(
    ({ feature, assertion, group }) =>
      when.any?.includes(feature) &&
      (holds(assertion) || (group === 'course' && assertion === 'historical')),
  );
  if (when.any && features.length === 0) return null;
  const besides = context.filter(
    ({ feature, assertion }) => when.besides?.includes(feature) && holds(assertion),
  );
  if (when.besides && besides.length === 0) return null;
  const signs = findings.filter(
    ({ sign, assertion }) => when.signs?.includes(sign) && holds(assertion),
  );
  if (when.signs && signs.length === 0) return null;
  if (when.symmetric && isOnOneSide(signs)) return null;
  if (isBarred(row, findings)) return null;
  const also = findings.filter(
    ({ sign, assertion }) => when.also?.includes(sign) && holds(assertion),
  );
  if (when.also && also.length === 0) return null;
  const age = context.find(({ feature, quantity }) => feature === 'age' && quantity !== null);
  if (when.olderThan !== undefined && !((age?.quantity ?? 0) > when.olderThan)) return null;
  const durations = context.filter(
    ({ feature, quantity }) => feature === 'duration' && quantity !== null,
  );
  const shortest = Math.min(...durations.map(({ quantity }) => quantity ?? 0));
  if (when.within !== undefined && durations.length > 0 && shortest > when.within) return null;
  const firedBy = [...features, ...besides, ...signs, ...also].map(({ id }) => id);
  if (when.olderThan !== undefined && age) firedBy.unshift(age.id);
  const { id, name, effect, source } = row;
  return { row, shown: { id, name, effect, source, firedBy } };
}

/** The exceptions whose conditions hold in this note, in the order of their rows. */
export function firedExceptions(
  findings: readonly Finding[],
  context: readonly ContextFinding[],
): Fired[] {
  const named = new Set<string>();
  for (const { sign } of findings) if (ASKED.has(sign)) named.add(sign);
  for (const { feature } of context) if (ASKED.has(feature)) named.add(feature);
  if (named.size === 0) return [];
  return exceptionRows.flatMap((row) => fire(row, findings, context, named) ?? []);
}

/** The chances of signs that the fired exceptions change. */
export function changedChances(fired: readonly Fired[]): ChangedChances {
  if (fired.length === 0) return nothingChanged;
  const byLevel = new Map<LevelId, Map<string, number>>();
  for (const { row } of fired)
    for (const level of row.levels)
      byLevel.set(level, new Map([...(byLevel.get(level) ?? []), ...Object.entries(row.chances)]));
  return new ChangedChances(byLevel, fired.map(({ row }) => row.id).join());
}

/**
 * What the reader is told of: the exceptions that bear on the likely level. Spinal shock changes how the legs are read where
 * the cord is weighed, and is no news where the lesion is in the hemisphere.
 */
export function shownExceptions(fired: readonly Fired[], likely: LevelId): FiredException[] {
  return fired
    .filter(({ row }) => row.levels.length === 0 || row.levels.includes(likely))
    .map(({ shown }) => shown);
}
