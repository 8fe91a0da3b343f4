import type { Token } from '../language/tokens';
import type { Region, SectionKind, Side, SignId } from '../vocabulary/ids';
import type { Grade } from './finding';

/** One statement of a note before it is decided whether it holds. Offsets are UTF-16 offsets into the note, ends exclusive. */
export interface Statement {
  readonly sign: SignId;
  /** The value denies the sign (`clonus: none`). */
  readonly denied: boolean;
  readonly start: number;
  readonly end: number;
  readonly side: Side | null;
  readonly region: Region | null;
  readonly sites: readonly string[];
  /** The side of each site, where they differ. */
  readonly siteSides: readonly Side[] | undefined;
  readonly grade: Grade | null;
  readonly section: SectionKind;
  readonly evidence: StatementEvidence;
  /** Where it stands, for cues: the sentence's tokens, and the token numbers of the statement's words (`to` exclusive). */
  readonly place: {
    readonly sentence: number;
    readonly tokens: readonly Token[];
    readonly from: number;
    readonly to: number;
  };
  /** A bare sign in a list, which a cue may reach over commas (`no clonus, atrophy or rigidity`). */
  readonly bare: boolean;
  /** Decided where it stands, without cues: a table's cell, or `was 2` beside `now 3+`. */
  readonly fixed: boolean;
  /** An earlier value beside the present one (`from 3 to 1+`). */
  readonly former: boolean;
}

/** Offsets of the words a statement rests on. */
export interface StatementEvidence {
  readonly sign: readonly [number, number];
  readonly grade: readonly [number, number] | null;
  readonly sites: readonly (readonly [number, number])[];
  readonly side: readonly [number, number] | null;
}
