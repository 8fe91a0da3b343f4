import { anatomy } from '../anatomy/anatomy';
import type { Part, WayRow } from '../anatomy/rows';
import { segmentNumber } from '../anatomy/segments';
import { add, complement, either, type PerLesion, raise, spare } from './columns';
import type { BodySide } from './hypotheses';
import { constant, lesions, predictions } from './lesions';
import { oncePerSide } from './once';

/** Where a sign was looked for: one muscle or reflex arc, or the worst of some parts. Each has an index of its own. */
export type Target =
  | { readonly index: number; readonly kind: 'way'; readonly way: WayRow }
  | { readonly index: number; readonly kind: 'parts'; readonly parts: readonly Part[] };

/** Chances that upper neuron, lower neuron, and muscle or junction of a target are taken, with each lesion. */
export interface State {
  readonly upper: PerLesion;
  readonly lower: PerLesion;
  readonly muscle: PerLesion;
}

const count = lesions.length;
const nobody = constant(0);

const partRows = new Map(anatomy.parts.map((part) => [part.id, part]));

/** How much a lesion of some of a muscle's roots weakens it: the main root alone nearly does. */
function rootLoss({ roots = {} }: Pick<WayRow, 'roots'>, side: BodySide): PerLesion {
  const sums = constant(0);
  for (const [root, share] of Object.entries(roots)) {
    const column = predictions().roots.of(root, side);
    if (column) add(sums, column, share);
  }
  for (let n = 0; n < count; n += 1) sums[n] = Math.min(sums[n]! * 1.3, 0.95);
  return sums;
}

function nerveLoss(way: WayRow, side: BodySide): PerLesion {
  const { nerves, plexus } = predictions();
  const kept = constant(1);
  const lose = (column: PerLesion | undefined, share = 1): void => {
    if (column) spare(kept, column, share);
  };
  for (const nerve of way.nerves ?? []) lose(nerves.of(nerve, side));
  for (const [nerve, share = 0] of Object.entries(way.partly ?? {}))
    lose(nerves.of(nerve, side), share);
  for (const name of way.plexus ?? []) lose(plexus.of(name, side));
  if (way.part.startsWith('arm')) lose(plexus.of('brachial-plexus', side));
  return complement(kept);
}

/** The corticospinal tract for this way: in a cord lesion what lies below it, else what its part has. */
function upperLoss(way: WayRow, side: BodySide): PerLesion {
  const { upper, tracts } = predictions();
  const column = (upper.of(way.part, side) ?? nobody).slice();
  const roots = Object.entries(way.roots ?? {});
  if (roots.length === 0) return column;
  const arm = way.part.startsWith('arm') || way.part === 'neck';
  for (const { lesion } of tracts) column[lesion] = 0;
  for (const tract of tracts) {
    if (tract.side !== side) continue;
    let below = 0;
    for (const [root, share = 0] of roots)
      if ((segmentNumber(root) as number) > tract.bottom) below += share;
    const taken = Math.min((arm ? tract.arms : tract.legs) * below, 1);
    column[tract.lesion] = 1 - (1 - column[tract.lesion]!) * (1 - taken);
  }
  return column;
}

function wayState(way: WayRow, side: BodySide): State {
  const { lower, muscle } = predictions();
  const ways = [lower.of(way.part, side), rootLoss(way, side), nerveLoss(way, side)];
  return {
    upper: upperLoss(way, side),
    lower: either(count, ways),
    muscle: muscle.of(way.part, side) ?? nobody,
  };
}

/** A part as a whole: its own chance, its roots, and what nerves take of its muscles. */
function makePartState(part: Part, side: BodySide): State {
  const { upper, lower, muscle, nerves } = predictions();
  const { roots = [], nerve } = partRows.get(part)!;
  const share = 1 / Math.max(roots.length, 1);
  const own = rootLoss({ roots: Object.fromEntries(roots.map((root) => [root, share])) }, side);
  const worst = constant(0);
  for (const way of anatomy.muscles) {
    if (way.part !== part || way.id.startsWith('key-')) continue;
    raise(worst, nerveLoss(way, side), 0.75);
    raise(own, rootLoss(way, side), 0.6);
  }
  const ofNerve = nerve === undefined ? undefined : nerves.of(nerve, side);
  return {
    upper: upper.of(part, side) ?? nobody,
    lower: either(count, [lower.of(part, side), own, ofNerve, worst]),
    muscle: muscle.of(part, side) ?? nobody,
  };
}

const partState = oncePerSide(makePartState);

/** What lesions take of a target; of several parts the worst. */
export const stateOf = oncePerSide((target: Target, side): State => {
  if (target.kind === 'way') return wayState(target.way, side);
  const [first, ...others] = target.parts.map((part) => partState(part, side));
  if (first === undefined) return { upper: nobody, lower: nobody, muscle: nobody };
  if (others.length === 0) return first;
  const worst = (pick: (state: State) => PerLesion): PerLesion => {
    const highest = pick(first).slice();
    for (const state of others) raise(highest, pick(state));
    return highest;
  };
  return {
    upper: worst(({ upper }) => upper),
    lower: worst(({ lower }) => lower),
    muscle: worst(({ muscle }) => muscle),
  };
});
