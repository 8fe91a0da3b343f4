import backgroundRows from './background.yaml';
import normalRows from './normals.yaml';
import { featureRow } from '../vocabulary/feature-rows';
import { oncePer } from './once';

/** What a feature costs when nothing explains it, and a level when the note is silent on it. */
export interface Background {
  readonly leak: number;
  readonly salience: number;
}

/** What a normal finding says was not found. */
export interface NormalRow {
  readonly id: string;
  readonly lacks: readonly string[];
  /** Features it says are there all the same. */
  readonly states?: readonly string[];
  /** The row is also a feature of its own that levels predict. */
  readonly keeps?: boolean;
}

const usual: Background = { leak: 0.02, salience: 0.35 };
/** A note may well name a lesion that is not the one that shows: what is found outweighs what is named. A judgement. */
const ofNamedLesion: Background = { leak: 0.04, salience: 0 };
const background = new Map(
  (backgroundRows as readonly (Background & { id: string })[]).map((row) => [row.id, row]),
);
const normals = new Map((normalRows as readonly NormalRow[]).map((row) => [row.id, row]));

/** Whether a feature is a lesion that the note names, and nothing that one gives. */
export const isNamedLesion = oncePer(
  (feature: string): boolean => featureRow(feature)?.group === 'lesion',
);

export function backgroundOf(feature: string): Background {
  return background.get(feature) ?? (isNamedLesion(feature) ? ofNamedLesion : usual);
}

export function normalRow(feature: string): NormalRow | null {
  return normals.get(feature) ?? null;
}
