import { alike } from './alike';
import words from './feature-words.yaml';
import rows from './features.yaml';
import type { Region, Side } from './ids';

/** What localisation needs beyond motor signs. */
export type FeatureGroupId =
  | 'sensory'
  | 'sphincter'
  | 'cranial-nerve'
  | 'bulbar'
  | 'cortical'
  | 'cerebellar'
  | 'extrapyramidal'
  | 'gait'
  | 'pain'
  | 'fatigability'
  | 'respiratory'
  | 'autonomic'
  | 'muscle'
  | 'lesion'
  | 'course'
  | 'circumstance';

/** A row of `features.yaml`; the file's head says what each field means. */
export interface FeatureRow {
  readonly id: string;
  readonly group: FeatureGroupId;
  readonly name?: string;
  readonly wordings?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly not?: readonly string[];
  readonly onlyWith?: readonly string[];
  readonly midline?: boolean;
  readonly sideInside?: boolean;
  readonly strict?: boolean;
  readonly yieldsTo?: readonly string[];
  readonly topics?: readonly string[];
  readonly state?: 'normal' | 'abnormal';
  readonly opposite?: string;
  readonly site?: readonly string[];
  readonly region?: Region;
  readonly side?: Side;
  readonly pattern?: 'umn' | 'lmn';
  readonly segments?: readonly string[];
  readonly sectionless?: boolean;
}

/** Every feature, in the file's order. */
export const featureRows = alike(rows as readonly FeatureRow[]);

/** Classes of words that wordings name in braces. */
export const wordClasses = words as Readonly<Record<string, readonly string[]>>;

const byId = new Map(featureRows.map((row) => [row.id, row]));

/** The row of a feature's id; undefined where no row has it. */
export function featureRow(id: string): FeatureRow | undefined {
  return byId.get(id);
}

/** What a clinician calls a feature, in a sentence. */
export function featureName(id: string): string {
  return byId.get(id)?.name ?? id.replaceAll('-', ' ');
}
