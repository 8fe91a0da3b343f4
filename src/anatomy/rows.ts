/** The levels a lesion can have: `LevelId` of the vocabulary, written out again since the anatomy imports nothing. */
export type LesionLevel =
  | 'cerebrum'
  | 'brainstem'
  | 'spinal-cord'
  | 'anterior-horn'
  | 'motor-neuron'
  | 'root'
  | 'plexus'
  | 'nerve'
  | 'polyneuropathy'
  | 'neuromuscular-junction'
  | 'muscle'
  | 'cerebellum'
  | 'basal-ganglia'
  | 'none';

/** A part of the body that the motor pathway is mapped to. */
export type Part =
  | 'face'
  | 'jaw'
  | 'palate'
  | 'tongue'
  | 'neck'
  | 'arm-proximal'
  | 'arm-distal'
  | 'trunk'
  | 'leg-proximal'
  | 'leg-distal'
  | 'sphincter';

/** Chances from 0 to 1 by id. */
export type Chances<Id extends string = string> = Readonly<Partial<Record<Id, number>>>;

export interface LandmarkRow {
  readonly id: string;
  readonly position: number;
}

export interface PartRow {
  readonly id: Part;
  readonly region: 'head' | 'arm' | 'trunk' | 'leg';
  readonly roots?: readonly string[];
  readonly nerve?: string;
}

/** A site that is no single muscle: the parts it means. */
export interface AreaRow {
  readonly id: string;
  readonly of: readonly (readonly Part[])[];
  /** The muscle meant where the note speaks of the joint or segment as dropping. */
  readonly muscle?: string;
  /** The muscles of the part that are meant; without, all of them. */
  readonly movers?: readonly string[];
}

/** The way of a muscle, or of a reflex arc, out of the cord. */
export interface WayRow {
  readonly id: string;
  readonly part: Part;
  readonly roots?: Chances;
  readonly plexus?: readonly string[];
  /** From the trunk of the nerve to the branch: a lesion of any of them takes it. */
  readonly nerves?: readonly string[];
  /** Further nerves that carry a share of it. */
  readonly partly?: Chances;
}

export type SensoryModality = 'pain' | 'position' | 'both';
export type SensoryRegion = 'face' | 'arm' | 'trunk' | 'leg';

/** What carries one function for one part of the body. */
export interface StructureRow {
  readonly id: string;
  readonly crosses: string;
  readonly upper?: Chances<Part>;
  readonly lower?: Chances<Part>;
  readonly sensation?: {
    readonly regions: readonly SensoryRegion[];
    readonly modality: SensoryModality;
  };
  readonly shows?: Chances;
  readonly signs?: Chances;
  /** What is lost, of the whole, when one side alone fails: both hemispheres supply it. */
  readonly alone?: number;
  /** What it does has no side of the body: language, consciousness. */
  readonly unsided?: boolean;
}

/** A place or a distribution: what a lesion there takes. Fields by kind; see the YAML files. */
export interface LesionRow {
  readonly id: string;
  readonly variant?: string;
  readonly level: LesionLevel;
  readonly name: string;
  readonly weight: number;
  readonly one?: number;
  readonly both?: number;
  /** Takes both sides always. */
  readonly general?: boolean;
  readonly at?: string;
  readonly holds?: Chances;
  readonly shows?: Chances;
  readonly signs?: Chances;
  readonly signsAt?: Readonly<Record<string, Chances>>;
  readonly upper?: Chances<Part>;
  readonly lower?: Chances<Part>;
  readonly muscle?: Chances<Part>;
  readonly sensation?: Chances<SensoryRegion>;
  /** Muscle and junction: how often the muscles waste, and their reflexes go. */
  readonly wasting?: number;
  readonly reflexLoss?: number;
  readonly patchy?: boolean;
  /** How often a lesion of both sides shows on one side only. */
  readonly lopsided?: number;
  /** Features of which one must be stated: a note would tell of nobody's sedation by its silence. */
  readonly stated?: readonly string[];
  /** A disease that begins on one side: how much of the other it has taken meanwhile. */
  readonly other?: number;
  // cord
  readonly spans?: { readonly from: string; readonly to: string; readonly length: number };
  readonly tract?: number;
  readonly arms?: number;
  readonly horn?: number;
  readonly pain?: number;
  readonly position?: number;
  readonly cape?: number;
  readonly bladder?: number;
  // periphery
  readonly roots?: readonly string[];
  readonly plexus?: string;
  readonly segments?: string;
  readonly nerve?: string;
  readonly nerves?: readonly string[];
  readonly each?: number;
  readonly pure?: number;
  readonly skin?: number;
  /** Nerves whose skin is numb with it, its branches' too, by their names in the vocabulary. */
  readonly territory?: readonly string[];
  /** Sites where tapping it gives a Tinel sign. */
  readonly tapped?: readonly string[];
}
