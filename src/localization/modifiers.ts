import type { LevelId, SignId } from '../vocabulary/ids';

/** Chances of signs that a fired exception changes: `areflexia|upper` → 0.5. */
export type Modifiers = ReadonlyMap<string, number>;

/** What the fired exceptions of a note change, level by level. */
export class ChangedChances {
  readonly #changed: ReadonlySet<string>;

  /** @param key tells which exceptions have fired: two notes with the same key change the same */
  constructor(
    private readonly byLevel: ReadonlyMap<LevelId, Modifiers>,
    readonly key: string,
  ) {
    this.#changed = new Set([...byLevel.values()].flatMap((modifiers) => [...modifiers.keys()]));
  }

  /** All that changes for a level. */
  of(level: LevelId): Modifiers {
    return this.byLevel.get(level) ?? NONE;
  }

  /** Whether a chance is changed for any level. */
  has(chance: string): boolean {
    return this.#changed.has(chance);
  }

  /** Whether a sign's chance is changed for any level. */
  changes(sign: SignId): boolean {
    return this.#changed.size > 0 && (this.has(`${sign}|upper`) || this.has(`${sign}|lower`));
  }
}

const NONE: Modifiers = new Map();

export const nothingChanged = new ChangedChances(new Map(), '');
