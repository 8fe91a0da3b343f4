import type { Anatomy } from '../anatomy/anatomy';
import type { Chances, LesionRow, StructureRow } from '../anatomy/rows';
import { crossesBelow, opposite } from '../anatomy/crossing';
import { type PerLesion, zeros } from './columns';
import { forwardCord } from './forward-cord';
import { bodySides, type BodySide, type Hypothesis } from './hypotheses';
import { tempoOf } from './level-rows';
import { oncePer } from './once';
import { Predictions, signAt } from './prediction';

/** The sides of the body a lesion of this side lies on. */
export function lesionSides({ side }: Pick<Hypothesis, 'side'>): readonly BodySide[] {
  return side === 'bilateral' ? bodySides : [side];
}

/** A row is read for every lesion in it: what it has is listed once. */
const listed = oncePer((chances: Chances) => Object.entries(chances) as [string, number][]);

function entries<Id extends string>(chances: Chances<Id> | undefined): readonly [Id, number][] {
  return chances === undefined ? [] : (listed(chances) as [Id, number][]);
}

/** What each lesion takes: the anatomy read forward. The lesions stand in the order of their indexes. */
export function predict(lesions: readonly Hypothesis[], anatomy: Anatomy): Predictions {
  const predictions = new Predictions(lesions.length);
  const structures = new Map(anatomy.structures.map((row) => [row.id, row]));
  for (const lesion of lesions) {
    const sides = lesionSides(lesion);
    addHeld(predictions, lesion, sides, structures, anatomy);
    addDirect(predictions, lesion, sides);
    addPeripheral(predictions, lesion, sides);
    if (lesion.span) forwardCord(predictions, lesion, anatomy);
    addShown(predictions, lesion, sides);
  }
  return predictions;
}

function isPeripheral(row: LesionRow): boolean {
  return row.level === 'nerve' || row.level === 'plexus' || row.level === 'root';
}

/** Features of the place, and the course of its level. */
function addShown(
  { features }: Predictions,
  { index, row }: Hypothesis,
  sides: readonly BodySide[],
): void {
  for (const [feature, chance] of entries(row.shows))
    for (const side of isPeripheral(row) ? sides : bodySides)
      features.add(index, feature, side, chance);
  for (const [feature, chance] of entries(tempoOf(row.level)))
    for (const side of bodySides) features.add(index, feature, side, chance);
}

/** Structures that lie at a place: on the other side of the body where their pathway crosses below it. */
function addHeld(
  predictions: Predictions,
  { index, row }: Hypothesis,
  sides: readonly BodySide[],
  structures: ReadonlyMap<string, StructureRow>,
  anatomy: Anatomy,
): void {
  for (const [id, held] of entries(row.holds)) {
    const structure = structures.get(id);
    if (!structure) continue;
    const crossed = crossesBelow(structure.crosses, row.at, anatomy);
    const chance =
      structure.alone !== undefined && sides.length === 1 ? held * structure.alone : held;
    const both = structure.alone !== undefined || structure.unsided === true;
    const where = both ? bodySides : sides.map((side) => (crossed ? opposite(side) : side));
    for (const side of where) addStructure(predictions, index, structure, side, chance);
    if (row.other && sides.length === 1)
      for (const side of where)
        addStructure(predictions, index, structure, opposite(side), chance * row.other);
  }
}

function addStructure(
  predictions: Predictions,
  index: number,
  structure: StructureRow,
  side: BodySide,
  chance: number,
): void {
  const { upper, lower, features, signs, sensation, lateral } = predictions;
  for (const [part, share] of entries(structure.upper))
    upper.add(index, part, side, chance * share);
  for (const [part, share] of entries(structure.lower))
    lower.add(index, part, side, chance * share);
  for (const [feature, share] of entries(structure.shows)) {
    features.add(index, feature, side, chance * share);
    if (structure.alone === undefined && !structure.unsided)
      mark(lateral, predictions, feature, index);
  }
  for (const [sign, share] of entries(structure.signs))
    signs.add(index, sign, side, chance * share);
  const felt = structure.sensation;
  if (!felt) return;
  for (const region of felt.regions)
    for (const modality of ['pain', 'position'] as const)
      if (felt.modality === 'both' || felt.modality === modality)
        sensation[modality].add(index, region, side, chance);
}

function mark(
  marks: Map<string, PerLesion>,
  { lesions }: Predictions,
  name: string,
  index: number,
): void {
  let column = marks.get(name);
  if (!column) marks.set(name, (column = zeros(lesions)));
  column[index] = 1;
}

/** What a distribution takes by itself. */
function addDirect(
  { upper, lower, muscle, sensation, signs }: Predictions,
  { index, row }: Hypothesis,
  sides: readonly BodySide[],
): void {
  for (const side of sides) {
    for (const [part, chance] of entries(row.upper)) upper.add(index, part, side, chance);
    for (const [part, chance] of entries(row.lower)) lower.add(index, part, side, chance);
    for (const [part, chance] of entries(row.muscle)) muscle.add(index, part, side, chance);
    for (const [region, chance] of entries(row.sensation))
      for (const modality of ['pain', 'position'] as const)
        sensation[modality].add(index, region, side, chance);
    for (const [sign, chance] of entries(row.signs)) signs.add(index, sign, side, chance);
    for (const [site, there] of Object.entries(row.signsAt ?? {}))
      for (const [sign, chance] of entries(there))
        signs.add(index, signAt(sign, site), side, chance);
  }
}

/** Roots, plexus and nerves: everything whose way runs through them. */
function addPeripheral(
  { roots, plexus, nerves }: Predictions,
  { index, row }: Hypothesis,
  sides: readonly BodySide[],
): void {
  for (const side of sides) {
    for (const root of row.roots ?? []) roots.add(index, root, side, row.pure ?? 0.9);
    if (row.plexus) plexus.add(index, row.plexus, side, row.pure ?? 0.9);
    if (row.nerve) nerves.add(index, row.nerve, side, row.pure ?? 0.95);
    for (const nerve of row.nerves ?? []) nerves.add(index, nerve, side, row.each ?? 0.5);
  }
}
