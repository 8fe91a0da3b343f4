import { signRows, type SignRow } from './sign-rows';

/** How often a sign told the truth, in one published study. Percentages as printed: `50.8`, `13–33`. */
export interface Accuracy {
  /** What was looked for. */
  readonly what: string;
  readonly sensitivity: string | null;
  readonly specificity: string | null;
  /** Likelihood ratio, kappa, number of patients, or how often the sign was seen. */
  readonly other: string | null;
  readonly source: string;
}

/** All of a row of `signs.yaml`. What ships has none of this: only the generator and the tests may read it. */
export interface SignPage extends SignRow {
  readonly elicitation: string;
  /** When it speaks more or less strongly. */
  readonly strengthNote: string | null;
  readonly accuracy: readonly Accuracy[];
  readonly examples: {
    /** Texts in which the sign is found. */
    readonly match: readonly string[];
    /** Texts that look alike, in which it is not. */
    readonly noMatch: readonly string[];
  };
  readonly source: readonly string[];
}

/** Every sign, in the order of the file. */
export const signPages = signRows as readonly SignPage[];
