import { anatomy } from '../anatomy/anatomy';
import type { Side } from '../vocabulary/ids';
import { opposite } from '../anatomy/crossing';
import { signRow } from '../vocabulary/sign-rows';
import type { BodySide, Hypothesis } from './hypotheses';
import type { LmnFrom, PatternRow } from './level';
import type { Modifiers } from './modifiers';
import { segmentOf } from './name';
import type { Observation, SignObservation } from './observation';
import type { Selected } from './select';
import { stateOf } from './state';
import { list } from './words';

function positionOf(landmark: string | undefined): number | null {
  return anatomy.landmarks.find(({ id }) => id === landmark)?.position ?? null;
}

const neuronWords = {
  umn: 'UMN',
  early: 'UMN (flaccid, as in the first weeks)',
  lmn: 'LMN',
  both: 'UMN and LMN',
} as const;
type Neurons = keyof typeof neuronWords;

function neuronsOf({ pattern, lmnFrom }: PatternRow): Neurons | null {
  if (pattern !== 'umn' && pattern !== 'lmn' && pattern !== 'both') return null;
  if (lmnFrom === undefined) return pattern;
  if (pattern === 'both') return 'umn';
  return lmnFrom === 'early-umn' ? 'early' : null;
}

const plural: Partial<Record<PatternRow['region'], string>> = { arm: 'arms', leg: 'legs' };

/** `arms LMN and right leg UMN`; what has no side is on both. */
function findingsWords(patterns: readonly PatternRow[]): string {
  const told = new Set(patterns.map(neuronsOf));
  const words = (Object.keys(neuronWords) as Neurons[]).flatMap((neurons) => {
    if (!told.has(neurons)) return [];
    const on = (side: PatternRow['side']): PatternRow['region'][] =>
      patterns
        .filter((row) => row.side === side && neuronsOf(row) === neurons)
        .map((row) => row.region);
    const left = on('left');
    const right = on('right');
    const both = left.filter((region) => right.includes(region));
    const one = (side: string, regions: readonly PatternRow['region'][]): string[] => {
      const own = regions.filter((region) => !both.includes(region));
      return own.length > 0 ? [`${side} ${list(own)} ${neuronWords[neurons]}`] : [];
    };
    const shared = list(both.map((region) => plural[region] ?? region));
    return [
      ...(shared ? [`${shared} ${neuronWords[neurons]}`] : []),
      ...one('left', left),
      ...one('right', right),
    ];
  });
  return words.length > 0 ? list(words) : 'signs of neither motor neuron';
}

function course({ row }: Hypothesis, side: Side | null, segment: string | null): string {
  const place = positionOf(row.at);
  const decussation = positionOf('pyramidal-decussation')!;
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
  if (row.spans && row.horn === 0)
    return `cord, ${row.name}${one ? ` of the ${side} side` : ''}: the anterior horns are spared`;
  if (row.spans)
    return one
      ? `${side} half of the cord${segment ? ` at ${segment}` : ''}, below the decussation: corticospinal tract and dorsal column of the ${side} side, pain and temperature of the ${opposite(side)} side`
      : segment
        ? `cord at ${segment}: lower motor neuron at the level, upper motor neuron below it`
        : 'cord, at a level that is open: upper motor neuron below it';
  if (row.level === 'cerebellum')
    return `${one ? `${side} ` : ''}${row.name}, whose limbs are those of its own side`;
  return `${one ? `${side} ` : ''}${row.name}: the last common way from the cord to the muscle, on ${one ? 'its own side' : 'both sides'}`;
}

type Taker = LmnFrom | 'lmn';

/** What a lower motor neuron sign was taken by on a side: early, the upper neuron, where an exception of the first weeks makes that likely. */
function takenBy(
  { sign, target }: SignObservation,
  side: BodySide,
  lesion: number,
  modifiers: Modifiers,
): Taker {
  const state = stateOf(target, side);
  const [upper, lower, muscle] = [
    state.upper[lesion]!,
    state.lower[lesion]!,
    state.muscle[lesion]!,
  ];
  if (modifiers.has(`${sign}|upper`) && upper > lower) return 'early-umn';
  return muscle > lower ? 'muscle' : 'lmn';
}

/** The pattern table, with what its lower motor neuron signs come from where this is the lesion. */
export function underLesion(
  patterns: readonly PatternRow[],
  { index }: Hypothesis,
  observations: readonly Observation[],
  modifiers: Modifiers,
): readonly PatternRow[] {
  if (!patterns.some(({ pattern }) => pattern === 'lmn' || pattern === 'both')) return patterns;
  const lower = observations
    .filter((one) => one.kind === 'sign')
    .filter(({ sign, present }) => present && signRow(sign).pattern === 'lmn');
  return patterns.map((row) => {
    const { pattern, side, evidence } = row;
    if (pattern !== 'lmn' && pattern !== 'both') return row;
    const here = new Set(evidence);
    const takers = new Set<LmnFrom>();
    for (const one of lower) {
      if (!one.sides.includes(side)) continue;
      const taker = takenBy(one, side, index, modifiers);
      if (taker !== 'lmn' && takers.has(taker)) continue;
      if (!one.ids.some((id) => here.has(id))) continue;
      if (taker === 'lmn') return row;
      takers.add(taker);
    }
    if (takers.size === 0) return row;
    return { ...row, lmnFrom: takers.has('early-umn') ? 'early-umn' : 'muscle' };
  });
}

/** The way of the signal in one sentence; null where there is nothing to localise. @param patterns as `underLesion` has them */
export function pathOf(
  { best, told, side }: Selected,
  patterns: readonly PatternRow[],
): string | null {
  if (best.row.level === 'none') return null;
  return `${findingsWords(patterns)} → ${course(best, side, told ? segmentOf(best) : null)}.`;
}
