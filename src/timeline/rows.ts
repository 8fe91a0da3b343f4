import type { Region, SignId } from '../vocabulary/ids';
import rows from './rows.yaml';

/** How high a sign stands on its row, and the word for it. */
export interface RowSign {
  readonly height: number;
  readonly word: string;
  /** The same where there is little room. */
  readonly brief?: string;
}

/** A row of `rows.yaml`: what is followed from visit to visit. */
export interface TimelineRow {
  readonly id: 'tone' | 'reflexes' | 'clonus' | 'plantar' | 'power' | 'bulk' | 'fasciculations';
  readonly name: string;
  readonly regions: readonly Region[];
  readonly signs: Readonly<Partial<Record<SignId, RowSign>>>;
}

/** Every row, in the order of the file. */
export const timelineRows = rows as readonly TimelineRow[];
