import rows from '../vocabulary/levels.yaml';
import tempoRows from './tempo.yaml';
import type { LevelId } from '../vocabulary/ids';

interface LevelRow {
  readonly id: LevelId;
  readonly name: string;
  readonly weight: number;
  readonly means: string;
}

export const levelRows = rows as readonly LevelRow[];
const byId = new Map(levelRows.map((row) => [row.id, row]));

/** How often a note that asks for a level has this one, before anything is found. */
export function levelWeight(level: LevelId): number {
  return byId.get(level)?.weight ?? 0;
}

interface TempoRow {
  readonly level: LevelId;
  readonly shows: Readonly<Record<string, number>>;
}

const tempo = new Map((tempoRows as readonly TempoRow[]).map((row) => [row.level, row.shows]));

/** How a level's lesions begin and run: the course a note may state, and how often. */
export function tempoOf(level: LevelId): Readonly<Record<string, number>> {
  return tempo.get(level) ?? {};
}

const courses = new Set([...tempo.values()].flatMap((shows) => Object.keys(shows)));

/** Whether a feature is how the lesions of some level begin or run. */
export function isCourse(feature: string): boolean {
  return courses.has(feature);
}
