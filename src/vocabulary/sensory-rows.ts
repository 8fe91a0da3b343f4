import { alike } from './alike';
import rows from './sensory.yaml';

/** A row of `sensory.yaml`: a word that statements on sensation are made of; the file's head explains the fields. */
export interface SensoryRow {
  readonly kind:
    | 'modality'
    | 'loss'
    | 'kept'
    | 'numb'
    | 'level'
    | 'relation'
    | 'landmark'
    | 'area'
    | 'pattern'
    | 'foreign';
  readonly wordings: readonly string[];
  readonly value?: string;
  /** Of whichever part is named. */
  readonly half?: boolean;
  readonly segments?: readonly string[];
  readonly nerves?: readonly string[];
  readonly site?: readonly string[];
}

/** Every row, in the file's order. */
export const sensoryRows = alike(rows as readonly SensoryRow[]);
