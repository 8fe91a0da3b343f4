import type { Chances, LesionRow } from '../anatomy/rows';
import type { BodySide } from './hypotheses';
import { perLesion } from './lesions';
import type { PerLesion } from './columns';
import rows from './named-lesions.yaml';
import type { FeatureObservation } from './observation';

interface NamedLesionRow {
  readonly feature: string;
  readonly at: Chances;
  /** Of roots, the ones that the note names. */
  readonly roots?: boolean;
}

const byFeature = new Map(
  (rows as readonly NamedLesionRow[]).map((row) => [row.feature, row] as const),
);

/** What is said of one side, or of none, for a lesion of both: a judgement. */
const ofBoth = 0.3;

/** The chance that the note names each lesion so; nothing for a feature that names none. */
export function namedLesionChance(
  { feature, segments, sided, each }: FeatureObservation,
  side: BodySide,
): PerLesion | undefined {
  const named = byFeature.get(feature);
  if (named === undefined) return undefined;
  return perLesion(({ row, side: own }) => {
    const chance = named.at[row.id] ?? 0;
    if (chance === 0) return 0;
    const fit = named.roots ? chance * rootFit(row, segments) : chance;
    if (own !== 'bilateral') return sided && own !== side ? 0 : fit;
    return each || (!sided && isUsuallyBoth(row)) ? fit : fit * ofBoth;
  });
}

/** The cord, and a disease of a system: they are named without a side, as what has one is not. */
const isUsuallyBoth = ({ general, one = 1, both = 0 }: LesionRow): boolean =>
  general === true || both > one;

/** Of a pair the lower root is meant: `C6/7` is named by the disc, which takes C7. The upper one's share is a judgement. */
function rootFit({ roots = [] }: LesionRow, segments: readonly string[]): number {
  if (segments.length === 0 || roots.includes(segments.at(-1)!)) return 1;
  return roots.some((root) => segments.includes(root)) ? 0.4 : 0;
}
