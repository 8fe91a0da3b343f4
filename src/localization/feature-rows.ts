import backgroundRows from './background.yaml';
import normalRows from './normals.yaml';

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
const background = new Map(
  (backgroundRows as readonly (Background & { id: string })[]).map((row) => [row.id, row]),
);
const normals = new Map((normalRows as readonly NormalRow[]).map((row) => [row.id, row]));

export function backgroundOf(feature: string): Background {
  return background.get(feature) ?? usual;
}

export function normalRow(feature: string): NormalRow | null {
  return normals.get(feature) ?? null;
}
