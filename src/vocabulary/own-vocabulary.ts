import type { AssertionId, SectionKind, SignId } from './ids';

/**
 * A user's own words, beside those of the vocabulary. Literals only, never patterns; hyphens and spaces count the same, and so do
 * upper and lower case where the words have more than three letters. Where one of ours is as long, the user's wins.
 */
export interface OwnVocabulary {
  /** Further wordings of a sign that state it by themselves: `spasticity: [board-stiff]`. */
  readonly signs: Readonly<Partial<Record<SignId, readonly string[]>>>;
  /** Further names of muscles, reflexes and parts of the body, by the ids of `sites.yaml`. */
  readonly sites: Readonly<Record<string, readonly string[]>>;
  /** Further headings of sections. */
  readonly headings: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
  /** Further cues for whether a statement holds; those of `present` end what other cues say. */
  readonly cues: Readonly<Partial<Record<AssertionId, readonly string[]>>>;
  /** Wordings within which no sign is found, wherever they stand. */
  readonly ignored: readonly string[];
}

/** A vocabulary without a word. */
export const EMPTY_VOCABULARY: OwnVocabulary = Object.freeze({
  signs: {},
  sites: {},
  headings: {},
  cues: {},
  ignored: [],
});

/** Makes something of each vocabulary once; a vocabulary is never changed, so what was made of it stays right. */
export function oncePerVocabulary<T>(make: (own: OwnVocabulary) => T): (own: OwnVocabulary) => T {
  const made = new WeakMap<OwnVocabulary, { readonly value: T }>();
  return (own) => {
    const known = made.get(own);
    if (known !== undefined) return known.value;
    const value = make(own);
    made.set(own, { value });
    return value;
  };
}

/** So few letters are an abbreviation: upper and lower case count (`TA` is no `ta`). */
const FEW_LETTERS = 3;

/** Whether a wording is looked up in upper and lower case as written. */
export function isCaseSensitive(wording: string): boolean {
  return (wording.match(/\p{L}/gu)?.length ?? 0) <= FEW_LETTERS;
}
