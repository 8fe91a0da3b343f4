import type { Annotated, Disagreement } from './annotated';

/** A place where two annotators differ, with all that they differ in there. */
export interface DisputedPlace {
  readonly kinds: readonly Disagreement['kind'][];
  /** UTF-16 offsets of the words of both, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly first: Annotated | null;
  readonly second: Annotated | null;
}

/** Disagreements of one note by the statements that they are on: side and assertion of the same two are settled together. */
export function disputedPlaces(disagreements: readonly Disagreement[]): readonly DisputedPlace[] {
  const places: DisputedPlace[] = [];
  for (const { kind, start, end, first, second } of disagreements) {
    const last = places.at(-1);
    if (last && last.first === first && last.second === second)
      places[places.length - 1] = { ...last, kinds: [...last.kinds, kind] };
    else places.push({ kinds: [kind], start, end, first, second });
  }
  return places;
}
