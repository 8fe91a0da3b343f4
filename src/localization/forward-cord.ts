import type { Anatomy } from '../anatomy/anatomy';
import type { SensoryRegion } from '../anatomy/rows';
import { segmentName, segmentNumber } from '../anatomy/segments';
import { servedSide } from '../anatomy/crossing';
import { lesionSides } from './forward';
import { bodySides, type BodySide, type Hypothesis } from './hypotheses';
import { at, partAt, type Prediction, sensationAt } from './prediction';

const regionSegments: Readonly<Record<Exclude<SensoryRegion, 'face'>, readonly [string, string]>> =
  {
    arm: ['C5', 'T1'],
    trunk: ['T2', 'T12'],
    leg: ['L1', 'S2'],
  };

/** How much of a region lies below the lower end of a lesion, from 0 to 1. */
export function shareBelow(top: number, bottom: number, edge: number): number {
  if (edge < top) return 1;
  return edge >= bottom ? 0 : (bottom - edge) / (bottom - top + 1);
}

/**
 * A lesion in the cord: the anterior horns of its own segments, the tracts for everything below. The corticospinal tract and the
 * dorsal columns have their side of the body, the spinothalamic tract the other one: it crossed where it entered.
 */
export function forwardCord(
  prediction: Prediction,
  hypothesis: Hypothesis,
  anatomy: Anatomy,
): void {
  const { row, span } = hypothesis;
  if (!span) return;
  const sides = lesionSides(hypothesis);
  for (const side of sides) {
    for (let segment = span.top; segment <= span.bottom; segment += 1)
      prediction.roots.add(at(segmentName(segment), side), row.horn ?? 0);
    const tract = row.tract ?? 0;
    const arms = Math.min(tract * (row.arms ?? 1), 0.97);
    const served = (structure: string): BodySide => servedSide(structure, row.at, side, anatomy);
    const moved = served('corticospinal-leg');
    prediction.tracts.push({ side: moved, bottom: span.bottom, legs: tract, arms });
    for (const part of anatomy.parts)
      addTract(prediction, part.id, part.roots, moved, span.bottom, tract, arms);
    addColumn(prediction, served('lemniscus-leg'), 'position', span.top, row.position ?? 0);
    addColumn(prediction, served('spinothalamic-leg'), 'pain', span.bottom, row.pain ?? 0);
    addAtLevel(prediction, side, span, 0.4 * (row.horn ?? 0));
  }
  for (const side of bodySides) {
    if (row.cape) addAtLevel(prediction, side, span, row.cape);
    const bladder = (row.bladder ?? 0) * (sides.length === 1 ? 0.5 : 1);
    for (const [feature, share] of Object.entries(bladderShows))
      prediction.features.add(at(feature, side), bladder * share);
  }
}

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
  prediction: Prediction,
  part: Parameters<typeof partAt>[0],
  roots: readonly string[] | undefined,
  side: BodySide,
  edge: number,
  legs: number,
  arms: number,
): void {
  if (!roots?.length) return;
  const numbers = roots.map((root) => segmentNumber(root) ?? 0);
  const below = shareBelow(Math.min(...numbers), Math.max(...numbers), edge);
  const tract = part.startsWith('arm') || part === 'neck' ? arms : legs;
  prediction.upper.add(partAt(part, side), tract * below);
}

function addColumn(
  prediction: Prediction,
  side: BodySide,
  modality: 'pain' | 'position',
  edge: number,
  chance: number,
): void {
  if (chance <= 0) return;
  prediction.levels.push({ side, top: edge, modality, chance });
  for (const [region, [from, to]] of Object.entries(regionSegments) as [
    keyof typeof regionSegments,
    readonly [string, string],
  ][]) {
    const below = shareBelow(segmentNumber(from) ?? 0, segmentNumber(to) ?? 0, edge);
    prediction.sensation.add(sensationAt(region, side, modality), chance * below);
  }
}

function addAtLevel(
  prediction: Prediction,
  side: BodySide,
  span: { top: number; bottom: number },
  chance: number,
): void {
  for (const [region, [from, to]] of Object.entries(regionSegments) as [
    keyof typeof regionSegments,
    readonly [string, string],
  ][]) {
    const overlaps =
      span.top <= (segmentNumber(to) ?? 0) && span.bottom >= (segmentNumber(from) ?? 0);
    if (overlaps) prediction.sensation.add(sensationAt(region, side, 'pain'), chance);
  }
}
