import type { Side } from '../vocabulary/ids';
import type { ConceptRow, ValueId } from '../vocabulary/reader-rows';
import type { SiteRow } from '../vocabulary/site-rows';

/** What a phrase of the vocabulary stands for. */
export type Entry =
  | { readonly type: 'concept'; readonly row: ConceptRow }
  | { readonly type: 'value'; readonly value: ValueId }
  | {
      readonly type: 'site';
      readonly row: SiteRow;
      readonly plural: boolean;
      readonly short: boolean;
    }
  | { readonly type: 'side'; readonly side: Side; readonly body: boolean }
  | { readonly type: 'limb'; readonly side: Side; readonly site: SiteRow }
  | { readonly type: 'role'; readonly role: Role };

/** What small words do. */
export type Role =
  | 'whole'
  | 'filler'
  | 'other'
  | 'separator'
  | 'clause'
  | 'preposition'
  | 'rest'
  | 'same'
  | 'claimer'
  | 'angle'
  | 'range'
  | 'including';
