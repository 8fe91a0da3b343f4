import type { AssertionId, SectionKind, SignId } from './ids';

/**
 * A user's own words, beside those of the vocabulary. Literals only, never patterns; upper and lower case count the same where
 * the words have more than three letters.
 */
export interface OwnVocabulary {
  /** Further wordings of a sign that state it by themselves: `spasticity: [board-stiff]`. */
  readonly signs: Readonly<Partial<Record<SignId, readonly string[]>>>;
  /** Further names of muscles, reflexes and parts of the body, by the ids of `sites.yaml`. */
  readonly sites: Readonly<Record<string, readonly string[]>>;
  /** Further headings of sections. */
  readonly headings: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
  /** Further cues for whether a statement holds. */
  readonly cues: Readonly<Partial<Record<AssertionId, readonly string[]>>>;
  /** Wordings that are no finding, wherever they stand. */
  readonly ignored: readonly string[];
}
