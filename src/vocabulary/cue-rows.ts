import { alike } from './alike';
import rows from './cues.yaml';
import type { AssertionId } from './ids';

/** What a cue's words say of the statements near them. See `cues.yaml` for the fields. */
export interface Cue {
  readonly category: AssertionId | 'pseudo' | 'end';
  readonly direction: 'forward' | 'backward' | 'both';
  readonly reach?: number;
  readonly list?: boolean;
  /** As the sentence's label (`Prior exam: …`) it holds for the whole sentence. */
  readonly label?: boolean;
  /** Brings the text back to the patient (`himself`): what the section says of others ends. */
  readonly self?: boolean;
}

/** A cue with its words, in compromise's match syntax. */
interface CueRow extends Cue {
  readonly match: string;
}

/** Every cue, in the file's order. */
export const cueRows = alike(rows as readonly CueRow[]);
