import rows from './terms.yaml';

/** A closed list of the vocabulary: the type of its ids, and what each id means. */
export interface TermList {
  /** Name of the type in `ids.ts`. */
  readonly type: string;
  readonly means: string;
  readonly ids: Readonly<Record<string, string>>;
}

/** Every closed list, in the order of the file. */
export const termLists = rows as readonly TermList[];
