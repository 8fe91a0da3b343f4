import type { Anatomy } from '../anatomy/anatomy';
import type { PartRow, SensoryRegion } from '../anatomy/rows';
import { segmentName, segmentNumber } from '../anatomy/segments';
import { servedSide } from '../anatomy/crossing';
import { lesionSides } from './forward';
import { bodySides, type BodySide, type Hypothesis } from './hypotheses';
import type { Felt, Predictions } from './prediction';

const segmentsOf = (region: Exclude<SensoryRegion, 'face'>, from: string, to: string) => ({
  region,
  from: segmentNumber(from) as number,
  to: segmentNumber(to) as number,
});

const regionSegments = [
  segmentsOf('arm', 'C5', 'T1'),
  segmentsOf('trunk', 'T2', 'T12'),
  segmentsOf('leg', 'L1', 'S2'),
];

/** How much of a region lies below the lower end of a lesion, from 0 to 1. */
function shareBelow(top: number, bottom: number, edge: number): number {
  if (edge < top) return 1;
  return edge >= bottom ? 0 : (bottom - edge) / (bottom - top + 1);
}

/**
 * A lesion in the cord: the anterior horns of its own segments, the tracts for everything below. The corticospinal tract and the
 * dorsal columns have their side of the body, the spinothalamic tract the other one: it crossed where it entered.
 */
export function forwardCord(
  predictions: Predictions,
  hypothesis: Hypothesis,
  anatomy: Anatomy,
): void {
  const { index, row, span } = hypothesis;
  if (!span) return;
  const sides = lesionSides(hypothesis);
  for (const side of sides) {
    for (let segment = span.top; segment <= span.bottom; segment += 1)
      predictions.roots.add(index, segmentName(segment), side, row.horn ?? 0);
    const tract = row.tract ?? 0;
    const arms = Math.min(tract * (row.arms ?? 1), 0.97);
    const served = (structure: string): BodySide => servedSide(structure, row.at, side, anatomy);
    const moved = served('corticospinal-leg');
    const cut = { lesion: index, side: moved, bottom: span.bottom, legs: tract, arms };
    predictions.tracts.push(cut);
    for (const part of anatomy.parts) addTract(predictions, part, cut);
    const border = row.horn ? 1 : borderOfTracts;
    const column = { lesion: index, side: served('lemniscus-leg'), top: span.top, border };
    addColumn(predictions, 'position', { ...column, chance: row.position ?? 0 });
    const crossed = { ...column, side: served('spinothalamic-leg'), top: span.bottom };
    addColumn(predictions, 'pain', { ...crossed, chance: row.pain ?? 0 });
    addAtLevel(predictions, hypothesis, side, 0.4 * (row.horn ?? 0));
  }
  for (const side of bodySides) {
    if (row.cape) addAtLevel(predictions, hypothesis, side, row.cape);
    const bladder = (row.bladder ?? 0) * (sides.length === 1 ? 0.5 : 1);
    for (const [feature, share] of Object.entries(bladderShows))
      predictions.features.add(index, feature, side, bladder * share);
  }
}

/** A disease of tracts alone has no place on the cord, so that feeling fades and has a border seldom; judgement. */
const borderOfTracts = 0.2;

/** What a cord lesion that takes the sphincter pathways shows, and how often; judgement. */
const bladderShows: Readonly<Record<string, number>> = {
  'urinary-retention': 0.6,
  'urinary-incontinence': 0.5,
  'urinary-urgency': 0.45,
  'sphincter-disturbance': 0.7,
  'bowel-incontinence': 0.3,
  constipation: 0.3,
  'erectile-dysfunction': 0.2,
  priapism: 0.1,
};

function addTract(
  { upper }: Predictions,
  part: PartRow,
  tract: Predictions['tracts'][number],
): void {
  const { id, roots } = part;
  if (!roots?.length) return;
  const numbers = roots.map((root) => segmentNumber(root) as number);
  const below = shareBelow(Math.min(...numbers), Math.max(...numbers), tract.bottom);
  const taken = id.startsWith('arm') || id === 'neck' ? tract.arms : tract.legs;
  upper.add(tract.lesion, id, tract.side, taken * below);
}

function addColumn(
  { levels, sensation }: Predictions,
  modality: Felt,
  level: Omit<Predictions['levels'][number], 'modality'> & { readonly border: number },
): void {
  const { lesion, side, top, chance, border } = level;
  if (chance <= 0) return;
  levels.push({ lesion, modality, side, top, chance: chance * border });
  for (const { region, from, to } of regionSegments)
    sensation[modality].add(lesion, region, side, chance * shareBelow(from, to, top));
}

function addAtLevel(
  { sensation }: Predictions,
  { index, span }: Hypothesis,
  side: BodySide,
  chance: number,
): void {
  if (!span) return;
  for (const { region, from, to } of regionSegments)
    if (span.top <= to && span.bottom >= from) sensation.pain.add(index, region, side, chance);
}
