/** A term of a pattern as data: a word, one of several single words, or what else compromise reads. */
export type PackedTerm =
  | string
  | readonly string[]
  | {
      readonly word?: string;
      readonly fastOr?: readonly string[];
      /** Of each the terms; words alone are one text, with spaces. */
      readonly choices?: readonly (string | readonly PackedTerm[])[];
      readonly regex?: string;
      readonly optional?: true;
      readonly start?: true;
    };

/** Patterns as compromise has read them, as data. */
export interface PatternTable {
  readonly patterns: readonly (readonly PackedTerm[])[];
  /** Numbers of patterns, in their order, by the words they can begin with. */
  readonly byFirst: Readonly<Record<string, readonly number[]>>;
  /** Those that begin with what no list of words tells. */
  readonly others: readonly number[];
}
