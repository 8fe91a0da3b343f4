import type { Anatomy } from '../anatomy/anatomy';
import type { Chances, LesionRow, Part, SensoryRegion, StructureRow } from '../anatomy/rows';
import { crossesBelow, opposite } from '../anatomy/crossing';
import { forwardCord } from './forward-cord';
import { bodySides, type BodySide, type Hypothesis } from './hypotheses';
import { tempoOf } from './level-rows';
import { at, partAt, Prediction, sensationAt } from './prediction';

/** The sides of the body a lesion of this side lies on. */
export function lesionSides({ side }: Pick<Hypothesis, 'side'>): readonly BodySide[] {
  return side === 'bilateral' ? bodySides : [side];
}

function entries<Id extends string>(chances: Chances<Id> | undefined): [Id, number][] {
  return Object.entries(chances ?? {}) as [Id, number][];
}

/** What a lesion takes: the anatomy read forward. */
export function predict(hypothesis: Hypothesis, anatomy: Anatomy): Prediction {
  const prediction = new Prediction();
  const { row } = hypothesis;
  const sides = lesionSides(hypothesis);
  addHeld(prediction, row, sides, anatomy);
  addDirect(prediction, row, sides);
  addPeripheral(prediction, row, sides);
  if (hypothesis.span) forwardCord(prediction, hypothesis, anatomy);
  for (const [feature, chance] of entries(row.shows))
    for (const side of isPeripheral(row) ? sides : bodySides)
      prediction.features.add(at(feature, side), chance);
  for (const [feature, chance] of Object.entries(tempoOf(row.level))) {
    prediction.whole.add(feature);
    for (const side of bodySides) prediction.features.add(at(feature, side), chance);
  }
  prediction.skin = row.skin !== 0;
  prediction.wasting = row.wasting ?? null;
  prediction.reflexLoss = row.reflexLoss ?? null;
  prediction.patchy = row.patchy ?? false;
  return prediction;
}

function isPeripheral(row: LesionRow): boolean {
  return row.level === 'nerve' || row.level === 'plexus' || row.level === 'root';
}

/** Structures that lie at a place: on the other side of the body where their pathway crosses below it. */
function addHeld(
  prediction: Prediction,
  row: LesionRow,
  sides: readonly BodySide[],
  anatomy: Anatomy,
): void {
  for (const [id, held] of entries(row.holds)) {
    const structure = anatomy.structures.find((candidate) => candidate.id === id);
    if (!structure) continue;
    const crossed = crossesBelow(structure.crosses, row.at, anatomy);
    const chance =
      structure.alone !== undefined && sides.length === 1 ? held * structure.alone : held;
    const both = structure.alone !== undefined || structure.unsided === true;
    const where = both ? bodySides : sides.map((side) => (crossed ? opposite(side) : side));
    for (const side of where) addStructure(prediction, structure, side, chance);
    if (row.other && sides.length === 1)
      for (const side of where)
        addStructure(prediction, structure, opposite(side), chance * row.other);
  }
}

function addStructure(
  prediction: Prediction,
  structure: StructureRow,
  side: BodySide,
  chance: number,
): void {
  for (const [part, share] of entries(structure.upper))
    prediction.upper.add(partAt(part, side), chance * share);
  for (const [part, share] of entries(structure.lower))
    prediction.lower.add(partAt(part, side), chance * share);
  for (const [feature, share] of entries(structure.shows)) {
    prediction.features.add(at(feature, side), chance * share);
    if (structure.alone === undefined && !structure.unsided) prediction.lateral.add(feature);
  }
  for (const [sign, share] of entries(structure.signs))
    prediction.signs.add(at(sign, side), chance * share);
  const { sensation } = structure;
  if (!sensation) return;
  for (const region of sensation.regions)
    for (const modality of ['pain', 'position'] as const)
      if (sensation.modality === 'both' || sensation.modality === modality)
        prediction.sensation.add(sensationAt(region, side, modality), chance);
}

/** What a distribution takes by itself. */
function addDirect(prediction: Prediction, row: LesionRow, sides: readonly BodySide[]): void {
  for (const side of sides) {
    for (const [part, chance] of entries<Part>(row.upper))
      prediction.upper.add(partAt(part, side), chance);
    for (const [part, chance] of entries<Part>(row.lower))
      prediction.lower.add(partAt(part, side), chance);
    for (const [part, chance] of entries<Part>(row.muscle))
      prediction.muscle.add(partAt(part, side), chance);
    for (const [region, chance] of entries<SensoryRegion>(row.sensation))
      for (const modality of ['pain', 'position'] as const)
        prediction.sensation.add(sensationAt(region, side, modality), chance);
    for (const [sign, chance] of entries(row.signs)) prediction.signs.add(at(sign, side), chance);
    for (const [target, signs] of Object.entries(row.signsAt ?? {}))
      for (const [sign, chance] of entries(signs))
        prediction.signs.add(at(`${sign}@${target}`, side), chance);
  }
}

/** Roots, plexus and nerves: everything whose way runs through them. */
function addPeripheral(prediction: Prediction, row: LesionRow, sides: readonly BodySide[]): void {
  for (const side of sides) {
    for (const root of row.roots ?? []) prediction.roots.add(at(root, side), row.pure ?? 0.9);
    if (row.plexus) prediction.plexus.add(at(row.plexus, side), row.pure ?? 0.9);
    if (row.nerve) prediction.nerves.add(at(row.nerve, side), row.pure ?? 0.95);
    for (const nerve of row.nerves ?? []) prediction.nerves.add(at(nerve, side), row.each ?? 0.5);
  }
}
