import { isAge } from './course';
import type { Draft } from './draft';
import { faceFacts, type FaceFacts, joinFaceFacts } from './face';
import { firstLid, type Lid } from './horner';
import { type Kept, keptIn, lossesIn, NEAR, type SensoryRead } from './sensory/read-sensory';

/** What a block says that changes, or is changed by, what others say. */
export interface ContextFacts {
  /** How many passages it has. */
  readonly passages: number;
  readonly face: FaceFacts;
  /** The first lid that droops. */
  readonly lid: Lid | null;
  readonly namesHorner: boolean;
  readonly tellsAge: boolean;
  /** Whether pain and temperature alone are lost. */
  readonly tellsLoss: boolean;
  /** Where other modalities are kept. */
  readonly kept: readonly Kept[];
}

/** What the whole note says to a block. */
export interface ContextRest {
  readonly face: FaceFacts;
  /** Whether the block's first lid is the note's first, and no Horner's sign is named. */
  readonly isHorner: boolean;
  /** Whether the block's first age is the note's first. */
  readonly isFirstAge: boolean;
  /** Modalities kept within reach, the passages counted from the block's first. */
  readonly kept: readonly Kept[];
}

export function factsOf(
  passages: number,
  plain: readonly Draft[],
  sensory: readonly SensoryRead[],
  course: readonly Draft[],
): ContextFacts {
  return {
    passages,
    face: faceFacts(plain),
    lid: firstLid(plain),
    namesHorner: plain.some(({ feature }) => feature === 'horner'),
    tellsAge: course.some(isAge),
    tellsLoss: lossesIn(sensory).length > 0,
    kept: keptIn(sensory),
  };
}

/** Whether what a block says may mean something else in another note. */
export function isOpen({ face, lid, tellsAge, tellsLoss }: ContextFacts): boolean {
  return (
    face.weakFace ||
    face.weakForehead !== null ||
    (lid?.horner ?? null) !== null ||
    tellsAge ||
    tellsLoss
  );
}

const NO_FACE: FaceFacts = { weakForehead: null, sparedForehead: false, weakFace: false };

/** What is said to a block by itself. */
export const ALONE: ContextRest = {
  face: NO_FACE,
  isHorner: false,
  isFirstAge: false,
  kept: [],
};

/** Whether two notes say the same to a block. */
export function sameRest(a: ContextRest, b: ContextRest): boolean {
  return (
    a.isHorner === b.isHorner &&
    a.isFirstAge === b.isFirstAge &&
    sameFace(a.face, b.face) &&
    sameKept(a.kept, b.kept)
  );
}

/** Whether two blocks say the same to the others. */
export function sameFacts(a: ContextFacts, b: ContextFacts): boolean {
  return (
    a.passages === b.passages &&
    isOpen(a) === isOpen(b) &&
    (a.lid === null) === (b.lid === null) &&
    a.namesHorner === b.namesHorner &&
    a.tellsAge === b.tellsAge &&
    a.tellsLoss === b.tellsLoss &&
    (a.face.weakForehead === null) === (b.face.weakForehead === null) &&
    sameFace(a.face, b.face) &&
    sameKept(a.kept, b.kept)
  );
}

const sameFace = (a: FaceFacts, b: FaceFacts): boolean =>
  a.sparedForehead === b.sparedForehead &&
  a.weakFace === b.weakFace &&
  a.weakForehead?.side === b.weakForehead?.side;

const sameKept = (a: readonly Kept[], b: readonly Kept[]): boolean =>
  a.length === b.length &&
  a.every(({ passage, side }, n) => b[n]?.passage === passage && b[n].side === side);

/** What the note says to each of its blocks. */
export function restFor(blocks: readonly ContextFacts[]): ContextRest[] {
  const face = joinFaceFacts(blocks.map((block) => block.face));
  const namesHorner = blocks.some((block) => block.namesHorner);
  const firstLid = namesHorner ? -1 : blocks.findIndex(({ lid }) => lid !== null);
  const firstAge = blocks.findIndex(({ tellsAge }) => tellsAge);
  return blocks.map((block, n) => {
    if (!isOpen(block)) return ALONE;
    const tellsFace = block.face.weakFace || block.face.weakForehead !== null;
    return {
      face: tellsFace ? face : NO_FACE,
      isHorner: n === firstLid,
      isFirstAge: n === firstAge,
      kept: block.tellsLoss ? keptAround(blocks, n) : [],
    };
  });
}

/** The kept modalities of a block, and of those around it as far as they can be near. */
function keptAround(blocks: readonly ContextFacts[], n: number): Kept[] {
  const found = [...(blocks[n]?.kept ?? [])];
  const add = (other: ContextFacts, by: number): void => {
    for (const { passage, side } of other.kept) found.push({ passage: passage + by, side });
  };
  let by = 0;
  for (let k = n - 1; k >= 0 && by > -NEAR; k -= 1) {
    const other = blocks[k] as ContextFacts;
    by -= other.passages;
    add(other, by);
  }
  by = blocks[n]?.passages ?? 0;
  const reach = by + NEAR;
  for (let k = n + 1; k < blocks.length && by < reach; k += 1) {
    const other = blocks[k] as ContextFacts;
    add(other, by);
    by += other.passages;
  }
  return found;
}
