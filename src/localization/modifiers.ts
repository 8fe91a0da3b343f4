/** Chances of signs that a fired exception changes: `areflexia|upper` → 0.5. */
export type Modifiers = ReadonlyMap<string, number>;
