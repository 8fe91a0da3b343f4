import { alike } from './alike';
import rows from './sites.yaml';
import type { Region, Side } from './ids';

/** A row of `sites.yaml`: where a motor statement can be. */
export interface SiteRow {
  readonly id: string;
  readonly kind: 'limb' | 'segment' | 'joint' | 'muscle' | 'movement' | 'reflex' | 'face' | 'body';
  readonly region: Region;
  /** Only where the words themselves name the side: `all four limbs` is bilateral. */
  readonly side?: Side;
  /** The first one is the term to show. */
  readonly wordings: readonly string[];
  readonly plural?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly pluralAbbreviations?: readonly string[];
  /** Where a motor statement is of the limb on both sides, and one on feeling is of a level. */
  readonly below?: readonly string[];
  readonly roots?: readonly string[];
  readonly main?: string;
  readonly nerve?: string;
  readonly plexus?: string;
  /** The reflex meant when this muscle or joint stands among reflexes. */
  readonly reflex?: string;
}

/** Every row, in the order of the file. */
export const siteRows = alike(rows as readonly SiteRow[]);

const byId = new Map(siteRows.map((row) => [row.id, row]));

/** The row of a site's id; undefined where no row has it. */
export function siteRow(id: string): SiteRow | undefined {
  return byId.get(id);
}
