import { type FindingKind, findingKind, kindLetters } from '../../report/finding-kind';
import type { ShownFinding } from '../notes/shown-findings';

/** What is drawn at a place of the note: one line, and the letters of all that is found in these very words. */
export interface DrawnPlace {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The most telling kind of what is found here: its line and colour are drawn. */
  readonly kind: FindingKind;
  /** `U`; `UA` where a spastic paresis is both a sign of tone and of power. */
  readonly letters: string;
}

const kinds = Object.keys(kindLetters) as FindingKind[];

/** More characters than any finding has. */
const LONGEST = 2 ** 22;

/** A number for each stretch of the note. */
const placeOf = ({ start, end }: ShownFinding): number => start * LONGEST + (end - start);

/** The places to draw. Two findings in the same words would be drawn over one another. */
export function drawnPlaces(shown: readonly ShownFinding[]): DrawnPlace[] {
  const byPlace = new Map<number, ShownFinding[]>();
  for (const one of shown) {
    const place = placeOf(one);
    const here = byPlace.get(place);
    if (here) here.push(one);
    else byPlace.set(place, [one]);
  }
  return [...byPlace.values()].map((here) => {
    const present = new Set(here.map(({ finding }) => findingKind(finding)));
    const found = kinds.filter((kind) => present.has(kind));
    const { start, end } = here[0]!;
    return { start, end, kind: found[0]!, letters: found.map((one) => kindLetters[one]).join('') };
  });
}
