import { anatomy } from '../anatomy/anatomy';
import type { Side } from '../vocabulary/ids';
import { opposite } from './crossing';
import type { Hypothesis } from './hypotheses';
import type { PatternRow } from './level';
import { segmentOf } from './name';
import { list } from './words';

function positionOf(landmark: string | undefined): number | null {
  return anatomy.landmarks.find(({ id }) => id === landmark)?.position ?? null;
}

/** `right arm and leg UMN, left arm LMN` */
function findingsWords(patterns: readonly PatternRow[]): string {
  const words = (['umn', 'lmn', 'both'] as const).flatMap((pattern) =>
    (['left', 'right'] as const).flatMap((side) => {
      const regions = patterns.filter((row) => row.side === side && row.pattern === pattern);
      const name = pattern === 'both' ? 'UMN and LMN' : pattern.toUpperCase();
      return regions.length > 0
        ? `${side} ${list(regions.map(({ region }) => region))} ${name}`
        : [];
    }),
  );
  return words.length > 0 ? list(words) : 'signs of neither motor neuron';
}

function course({ row }: Hypothesis, side: Side | null, segment: string | null): string {
  const place = positionOf(row.at);
  const decussation = positionOf('pyramidal-decussation') ?? 0;
  if (row.general || side === null)
    return `no single place on the way from cortex to muscle: ${row.name}, on both sides`;
  const one = side !== 'bilateral';
  if (row.level === 'basal-ganglia')
    return one
      ? `${side} ${row.name}, whose limbs are those of the ${opposite(side)} side`
      : `${row.name} on both sides`;
  if (place !== null && place < decussation && row.level !== 'cerebellum')
    return one
      ? `${side} ${row.name}, above the decussation in the medulla, so that the limbs of the ${opposite(side)} side are affected`
      : `${row.name} on both sides, above the decussation`;
  if (row.spans)
    return one
      ? `${side} half of the cord${segment ? ` at ${segment}` : ''}, below the decussation: corticospinal tract and dorsal column of the ${side} side, pain and temperature of the ${opposite(side)} side`
      : `cord${segment ? ` at ${segment}` : ''}: lower motor neuron at the level, upper motor neuron below it`;
  if (row.level === 'cerebellum')
    return `${one ? `${side} ` : ''}${row.name}, whose limbs are those of its own side`;
  return `${one ? `${side} ` : ''}${row.name}: the last common way from the cord to the muscle, on its own side`;
}

/** The way of the signal in one sentence; null where there is nothing to localise. */
export function pathOf(
  hypothesis: Hypothesis,
  side: Side | null,
  patterns: readonly PatternRow[],
): string | null {
  if (hypothesis.row.level === 'none') return null;
  return `${findingsWords(patterns)} → ${course(hypothesis, side, segmentOf(hypothesis))}.`;
}
