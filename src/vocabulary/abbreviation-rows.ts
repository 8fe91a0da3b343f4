import rows from './abbreviations.yaml';

/** A row of `abbreviations.yaml`. */
export interface AbbreviationRow {
  readonly short: string;
  /** What it can mean, the likeliest first, each with an example; null where the reader takes the abbreviation for something else. */
  readonly means: Readonly<Record<string, string | null>>;
  readonly plural?: string;
}

/** Every row, in the order of the file. */
export const abbreviationRows = rows as readonly AbbreviationRow[];
