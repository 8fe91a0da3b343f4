import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { Steps } from '../note/steps';
import type { LevelId, SignId } from '../vocabulary/ids';
import rows from './exceptions.yaml';
import type { FiredException } from './level';
import { ChangedChances, nothingChanged } from './modifiers';
import { Named } from './named';

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
function isBarred({ none }: ExceptionRow['when'], signs: Named<Finding>): boolean {
  if (none === undefined) return false;
  const found = (finding: Finding): boolean =>
    holds(finding.assertion) && (none.includes(finding.sign) || isSustainedClonus(finding));
  return signs.of(none.map((name) => (name === 'sustained-clonus' ? 'clonus' : name))).some(found);
}

/** Signs and features without which no exception fires. */
const ASKED: ReadonlySet<string> = new Set(
  exceptionRows.flatMap(({ when: { any = [], signs = [] } }) => [...any, ...signs]),
);

function fire(
  row: ExceptionRow,
  findings: Named<Finding>,
  context: Named<ContextFinding>,
): Fired | null {
  const { when } = row;
  const isFound = ({ assertion }: Finding | ContextFinding): boolean => holds(assertion);
  const features = context
    .of(when.any)
    .filter((one) => isFound(one) || (one.group === 'course' && one.assertion === 'historical'));
  if (when.any && features.length === 0) return null;
  const besides = context.of(when.besides).filter(isFound);
  if (when.besides && besides.length === 0) return null;
  const signs = findings.of(when.signs).filter(isFound);
  if (when.signs && signs.length === 0) return null;
  if (when.symmetric && isOnOneSide(signs)) return null;
  if (isBarred(when, findings)) return null;
  const also = findings.of(when.also).filter(isFound);
  if (when.also && also.length === 0) return null;
  const age = context.of(['age']).find(({ quantity }) => quantity !== null);
  if (when.olderThan !== undefined && !((age?.quantity ?? 0) > when.olderThan)) return null;
  const durations = context.of(['duration']).filter(({ quantity }) => quantity !== null);
  const shortest = Math.min(...durations.map(({ quantity }) => quantity ?? 0));
  if (when.within !== undefined && durations.length > 0 && shortest > when.within) return null;
  const firedBy = [...features, ...besides, ...signs, ...also].map(({ id }) => id);
  if (when.olderThan !== undefined && age) firedBy.unshift(age.id);
  const { id, name, effect, source } = row;
  return { row, shown: { id, name, effect, source, firedBy } };
}

/** The exceptions whose conditions hold in this note, in the order of their rows. */
export function* exceptionSteps(
  findings: readonly Finding[],
  context: readonly ContextFinding[],
): Steps<Fired[]> {
  const isAsked = ({ sign }: Finding): boolean => ASKED.has(sign);
  if (!findings.some(isAsked) && !context.some(({ feature }) => ASKED.has(feature))) return [];
  const signs = new Named(findings, ({ sign }) => sign);
  const features = new Named(context, ({ feature }) => feature);
  const fired: Fired[] = [];
  for (const row of exceptionRows) {
    const { any, signs: some } = row.when;
    if ((any && !features.hasAny(any)) || (some && !signs.hasAny(some))) continue;
    yield;
    const one = fire(row, signs, features);
    if (one) fired.push(one);
  }
  return fired;
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
  const shown = fired.filter(({ row }) => row.levels.length === 0 || row.levels.includes(likely));
  const isCertain = shown.some(({ row }) => row.id === 'spinal-shock');
  return shown
    .filter(({ row }) => !isCertain || row.id !== 'spinal-shock-level')
    .map((one) => one.shown);
}
