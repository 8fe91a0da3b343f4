import type { Finding } from '../findings/finding';
import type { Level } from '../localization/level';
import type { SignId } from '../vocabulary/ids';
import { changeOf, type ChangeKind, type State } from './change';
import { type Place, States } from './states';

export type { ChangeKind, State };

/** What became of one sign at one place between two notes. */
export interface Change {
  /** The sign as it is now; as it was, where the second note says nothing of it. */
  readonly sign: SignId;
  /** Id of `vocabulary/sites.yaml`, or a region where the notes name no site; null where they name neither. */
  readonly site: string | null;
  readonly side: 'left' | 'right' | null;
  /** What the notes say of it; null where one says nothing. */
  readonly before: State | null;
  readonly after: State | null;
  readonly change: ChangeKind;
}

/** The likely level in two notes, the first of each; what differs is level, site, segment or side. */
export interface LevelChange {
  readonly before: Level | null;
  readonly after: Level | null;
  readonly change: 'changed' | 'unchanged';
}

/** Two notes of one patient, the earlier one first. */
export interface Comparison {
  /** In the order of the earlier note, then what only the later one states in its order. */
  readonly changes: readonly Change[];
  readonly level: LevelChange;
}

/** As much of an analysis as is compared. */
interface Compared {
  readonly findings: readonly Finding[];
  readonly localization: { readonly levels: readonly Level[] };
}

/**
 * What changed from one note to the next, per sign, site and side. Only what the notes say of the present is compared; silence is
 * no change.
 */
export function compare(before: Compared, after: Compared): Comparison {
  const [then, now] = [new States(before.findings), new States(after.findings)];
  const places = new Map(
    [...then.places, ...now.places].map((place) => [JSON.stringify(place), place]),
  );
  return {
    changes: [...places.values()].flatMap((place) => changeAt(place, then, now)),
    level: levelChange(before.localization.levels, after.localization.levels),
  };
}

function changeAt(place: Place, then: States, now: States): Change[] {
  const before = stateAt(then, place);
  const after = stateAt(now, place);
  const stated = after ?? before;
  if (stated === null) return [];
  const { site, side } = place;
  return [{ sign: stated.sign, site, side, before, after, change: changeOf(before, after) }];
}

function stateAt(states: States, place: Place): State | null {
  const finding = states.at(place);
  if (finding === null) return null;
  const { id, sign, pattern, assertion, grade, gradeValue } = finding;
  return { id, sign, pattern, assertion, grade, gradeValue };
}

function levelChange(before: readonly Level[], after: readonly Level[]): LevelChange {
  const [then = null, now = null] = [before[0], after[0]];
  const same = (['level', 'site', 'segment', 'side'] as const).every(
    (part) => then?.[part] === now?.[part],
  );
  return { before: then, after: now, change: same ? 'unchanged' : 'changed' };
}
