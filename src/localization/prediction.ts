import type { Part, SensoryModality, SensoryRegion } from '../anatomy/rows';
import type { PerLesion } from './columns';
import { Few } from './few';
import type { BodySide } from './hypotheses';

/** Chances by name and side of the body, a column of all lesions each. */
export class Chances<Name extends string = string> {
  readonly #columns: Readonly<Record<BodySide, Map<Name, Few>>> = {
    left: new Map(),
    right: new Map(),
  };

  /** @param lesions how many there are */
  constructor(private readonly lesions: number) {}

  /** Adds one more way in which a lesion may take `name`: chances grow together. */
  add(lesion: number, name: Name, side: BodySide, chance: number): void {
    if (chance <= 0) return;
    const columns = this.#columns[side];
    let few = columns.get(name);
    if (!few) columns.set(name, (few = new Few(this.lesions)));
    few.set(lesion, 1 - (1 - few.chances[lesion]!) * (1 - Math.min(chance, 0.99)));
  }

  /** Undefined where no lesion takes it. */
  of(name: Name, side: BodySide): PerLesion | undefined {
    return this.few(name, side)?.chances;
  }

  /** The same, with the lesions that take it. */
  few(name: Name, side: BodySide): Few | undefined {
    return this.#columns[side].get(name);
  }

  /** The chance with one lesion. */
  at(lesion: number, name: Name, side: BodySide): number {
    return this.of(name, side)?.[lesion] ?? 0;
  }

  /** What any lesion takes on a side. */
  on(side: BodySide): ReadonlyMap<Name, Few> {
    return this.#columns[side];
  }

  /** What any lesion takes on any side. */
  names(): ReadonlySet<Name> {
    return new Set([...this.#columns.left.keys(), ...this.#columns.right.keys()]);
  }
}

/** Below `bottom`, on one side, the corticospinal tract is taken; with how much. */
interface Tract {
  readonly lesion: number;
  readonly side: BodySide;
  readonly bottom: number;
  readonly legs: number;
  readonly arms: number;
}

/** A sensory tract cut: below which segment, on which side of the body. */
interface SensoryLevel {
  readonly lesion: number;
  readonly modality: Felt;
  readonly side: BodySide;
  readonly top: number;
  readonly chance: number;
}

/**
 * What each lesion takes, by part of the body and side: the anatomy read forward, once for all lesions.
 * The chance of a muscle or reflex comes from its part, its roots, its plexus and its nerves.
 */
export class Predictions {
  readonly upper: Chances<Part>;
  readonly lower: Chances<Part>;
  readonly muscle: Chances<Part>;
  readonly roots: Chances;
  readonly nerves: Chances;
  readonly plexus: Chances;
  readonly sensation: Readonly<Record<Felt, Chances<SensoryRegion>>>;
  readonly features: Chances;
  /** Signs by themselves, and at one site alone: see `signAt`. */
  readonly signs: Chances;
  readonly tracts: Tract[] = [];
  readonly levels: SensoryLevel[] = [];
  /** Features of one side of the body: 1 for a lesion with which they are. */
  readonly lateral = new Map<string, PerLesion>();

  /** @param lesions how many there are */
  constructor(readonly lesions: number) {
    const chances = <Name extends string>(): Chances<Name> => new Chances<Name>(lesions);
    this.upper = chances();
    this.lower = chances();
    this.muscle = chances();
    this.roots = chances();
    this.nerves = chances();
    this.plexus = chances();
    this.sensation = { pain: chances(), position: chances() };
    this.features = chances();
    this.signs = chances();
  }
}

/** The name of a sign at one site alone. */
export function signAt(sign: string, site: string): string {
  return `${sign}@${site}`;
}

/** A modality by itself. */
export type Felt = Exclude<SensoryModality, 'both'>;
