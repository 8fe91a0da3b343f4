import type { LevelId, Side } from '../vocabulary/ids';

/** Points to a finding or a context finding by its id, `sign@offset`. */
export type EvidenceId = string;

/** A place, or a distribution, that could explain the findings, with its reasons. */
export interface Level {
  readonly level: LevelId;
  /** Id of the anatomy's site or distribution: `internal-capsule`, `cervical-cord`, `common-peroneal-nerve`. */
  readonly site: string | null;
  /** Cord segments or roots, `C5-C6`, `L5`; null where none can be told. */
  readonly segment: string | null;
  /** The side of the lesion, not of the weakness. */
  readonly side: Side | null;
  /** What a clinician would call it: `right internal capsule`, `Brown-Séquard syndrome, left, T10`. */
  readonly name: string;
  readonly confidence: 'high' | 'moderate' | 'low';
  /** Weight of evidence, comparable within one note only. */
  readonly score: number;
  /** One sentence: why here. */
  readonly why: string;
  readonly supportedBy: readonly EvidenceId[];
  readonly against: readonly EvidenceId[];
  readonly unexplained: readonly EvidenceId[];
}

/** Two lesions that together explain what no single one does. */
export interface LesionPair {
  /** The two, the one that explains more first: level, side, segment and name as of a single one. */
  readonly lesions: readonly PairedLesion[];
  /** What both leave unexplained. */
  readonly unexplained: readonly EvidenceId[];
}

/** One lesion of a pair, with what it explains by itself. */
export interface PairedLesion extends Pick<Level, 'level' | 'site' | 'segment' | 'side' | 'name'> {
  readonly explains: readonly EvidenceId[];
}

/** A row of the exceptions that changed how the findings were read. */
export interface FiredException {
  readonly id: string;
  readonly name: string;
  /** What it changes, in one sentence for the reader. */
  readonly effect: string;
  readonly source: string;
  readonly firedBy: readonly EvidenceId[];
}

/** A warning that stands in the text whatever the level: saddle anaesthesia with retention, bulbar weakness. */
export interface RedFlag {
  readonly id: string;
  readonly message: string;
  readonly source: string;
  readonly firedBy: readonly EvidenceId[];
}

/** Something to examine that would tell the first two levels apart. */
export interface NextExamination {
  readonly what: string;
  readonly why: string;
}

/** A direction of management that follows from UMN or LMN; never a dose. */
export interface ManagementDirection {
  readonly id: string;
  readonly direction: string;
  readonly source: string;
}

/** An upper motor neuron in its first weeks, or muscle. */
export type LmnFrom = 'early-umn' | 'muscle';

/** A row of the pattern table: one body region on one side. */
export interface PatternRow {
  readonly region: 'head' | 'arm' | 'trunk' | 'leg';
  readonly side: 'left' | 'right';
  readonly pattern: 'umn' | 'lmn' | 'both' | 'other' | 'normal' | 'not-documented';
  /** What the lower motor neuron signs come from if the first level is right, where that is not the lower motor neuron. */
  readonly lmnFrom?: LmnFrom;
  readonly evidence: readonly EvidenceId[];
}

/** Neurological levels by the International Standards (ISNCSCI): the lowest normal segments; null where the note leaves several. */
export interface IsncsciLevels {
  readonly motorLeft: string | null;
  readonly motorRight: string | null;
  readonly sensoryLeft: string | null;
  readonly sensoryRight: string | null;
  readonly neurologicalLevel: string | null;
  readonly evidence: readonly EvidenceId[];
}

/** Where the lesion most likely is, and why; everything the summary shows. */
export interface Localization {
  /** Best first. Never empty: the last resort is the level `none`. */
  readonly levels: readonly Level[];
  /** Given where no single lesion explains what was found and two together do; the levels stand as they are. */
  readonly pair?: LesionPair;
  readonly patterns: readonly PatternRow[];
  /** The path of the signal in one sentence, with why; null where there is nothing to localise. */
  readonly path: string | null;
  readonly exceptions: readonly FiredException[];
  readonly redFlags: readonly RedFlag[];
  readonly nextExaminations: readonly NextExamination[];
  readonly management: readonly ManagementDirection[];
  /** Where a full grid of key muscles stands in the note. */
  readonly isncsci?: IsncsciLevels;
}
