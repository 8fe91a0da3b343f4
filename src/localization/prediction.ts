import type { Part, SensoryModality, SensoryRegion } from '../anatomy/rows';
import type { BodySide } from './hypotheses';

/** Chances that grow together: what two lesions take is what the one or the other takes. */
export class Chance {
  private readonly chances = new Map<string, number>();

  /** Adds one more way in which `key` may be taken. */
  add(key: string, chance: number): void {
    if (chance <= 0) return;
    const before = this.chances.get(key) ?? 0;
    this.chances.set(key, 1 - (1 - before) * (1 - Math.min(chance, 0.99)));
  }

  get(key: string): number {
    return this.chances.get(key) ?? 0;
  }

  get size(): number {
    return this.chances.size;
  }

  keys(): string[] {
    return [...this.chances.keys()];
  }
}

/** Chances that upper neuron, lower neuron, and muscle or junction of a target are taken. */
export interface State {
  readonly upper: number;
  readonly lower: number;
  readonly muscle: number;
}

/**
 * What a lesion takes, per part of the body and side. Keys are `name|side`; features, sensation and the rest likewise.
 * The chance of a muscle or reflex comes from its part, its roots, its plexus and its nerves.
 */
export class Prediction {
  readonly upper = new Chance();
  readonly lower = new Chance();
  readonly muscle = new Chance();
  readonly roots = new Chance();
  readonly nerves = new Chance();
  readonly plexus = new Chance();
  readonly sensation = new Chance();
  readonly features = new Chance();
  readonly signs = new Chance();
  /** Below this segment, on each side, the corticospinal tract is taken, as `{ left: 12 }`; with how much. */
  readonly tracts: { side: BodySide; bottom: number; legs: number; arms: number }[] = [];
  /** Sensory tracts cut: below which segment, on which side of the body, for which modality. */
  readonly levels: { side: BodySide; top: number; modality: SensoryModality; chance: number }[] =
    [];
  /** Features whose chance is whole: no background comes on top of it. */
  readonly whole = new Set<string>();
  /** Features of one side of the body. */
  readonly lateral = new Set<string>();
  /** Whether the skin of its nerves is taken too. */
  skin = true;
  wasting: number | null = null;
  reflexLoss: number | null = null;
  patchy = false;
  /** Worked out once for each target and side. */
  readonly states: Readonly<Record<BodySide, Map<object, State>>> = {
    left: new Map(),
    right: new Map(),
  };
}

export function at(name: string, side: BodySide): string {
  return `${name}|${side}`;
}

export function partAt(part: Part, side: BodySide): string {
  return `${part}|${side}`;
}

export function sensationAt(
  region: SensoryRegion,
  side: BodySide,
  modality: SensoryModality,
): string {
  return `${region}|${side}|${modality}`;
}
