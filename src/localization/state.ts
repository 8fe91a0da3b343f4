import { anatomy } from '../anatomy/anatomy';
import type { Chances, Part, WayRow } from '../anatomy/rows';
import { segmentNumber, SEGMENTS } from '../anatomy/segments';
import { type PerLesion, raise } from './columns';
import { Few, Spared } from './few';
import type { BodySide } from './hypotheses';
import { constant, lesions, predictions } from './lesions';
import { oncePerSide } from './once';

/** Where a sign was looked for: one muscle or reflex arc, or some parts. Each has an index of its own. */
export type Target =
  | { readonly index: number; readonly kind: 'way'; readonly way: WayRow }
  | {
      readonly index: number;
      readonly kind: 'parts';
      readonly parts: readonly Part[];
      /** All muscles of the parts together, in place of the worst. */
      readonly whole: boolean;
      /** The muscles of one part that are meant; null: all of it. */
      readonly movers: readonly string[] | null;
    };

/** Chances that upper neuron, lower neuron, and muscle or junction of a target are taken, with each lesion. */
export interface State {
  readonly upper: PerLesion;
  readonly lower: PerLesion;
  readonly muscle: PerLesion;
  /** The lesions that take any of it, by their indexes: most take nothing. */
  readonly takers: readonly number[];
}

const count = lesions.length;
const nobody = constant(0);

export function stateFrom(upper: PerLesion, lower: PerLesion, muscle: PerLesion): State {
  const takers: number[] = [];
  for (let n = 0; n < count; n += 1)
    if (upper[n] !== 0 || lower[n] !== 0 || muscle[n] !== 0) takers.push(n);
  return { upper, lower, muscle, takers };
}

const partRows = new Map(anatomy.parts.map((part) => [part.id, part]));

/** How much a lesion of some of a muscle's roots weakens it: the main root alone nearly does; a judgement. */
function rootLoss({ roots = {} }: Pick<WayRow, 'roots'>, side: BodySide): Few {
  const sums = new Few(count);
  for (const [root, share = 0] of Object.entries(roots)) {
    const taken = predictions().roots.few(root, side);
    if (taken) sums.add(taken, share);
  }
  const { takers, chances } = sums;
  for (const lesion of takers) chances[lesion] = Math.min(chances[lesion]! * 1.3, 0.95);
  return sums;
}

function nerveLoss(way: WayRow, side: BodySide): Few {
  const { nerves, plexus } = predictions();
  const spared = new Spared(count);
  for (const nerve of way.nerves ?? []) spared.by(nerves.few(nerve, side));
  for (const [nerve, share = 0] of Object.entries(way.partly ?? {}))
    spared.by(nerves.few(nerve, side), share);
  for (const name of way.plexus ?? []) spared.by(plexus.few(name, side));
  if (way.part.startsWith('arm')) spared.by(plexus.few('brachial-plexus', side));
  return spared.taken();
}

/** The chance of any of several independent ways; a way nobody takes may be left out. */
function anyOf(...ways: readonly (Few | undefined)[]): Few {
  const spared = new Spared(count);
  for (const way of ways) spared.by(way);
  return spared.taken();
}

/** For each segment that is the lowest one taken the share of some roots that lie below it. */
function sharesBelow(roots: Chances): number[] {
  const numbered = Object.entries(roots).map(
    ([root, share = 0]) => [segmentNumber(root)!, share] as const,
  );
  return Array.from({ length: SEGMENTS + 1 }, (_, bottom) => {
    let below = 0;
    for (const [number, share] of numbered) if (number > bottom) below += share;
    return below;
  });
}

/** The corticospinal tract for this way: in a cord lesion what lies below it, else what its part has. */
function upperLoss(way: WayRow, side: BodySide): PerLesion {
  const { upper, tracts } = predictions();
  const column = (upper.of(way.part, side) ?? nobody).slice();
  if (Object.keys(way.roots ?? {}).length === 0) return column;
  const arm = way.part.startsWith('arm') || way.part === 'neck';
  const below = sharesBelow(way.roots ?? {});
  for (const { lesion } of tracts) column[lesion] = 0;
  for (const tract of tracts) {
    if (tract.side !== side) continue;
    const taken = Math.min((arm ? tract.arms : tract.legs) * below[tract.bottom]!, 1);
    column[tract.lesion] = 1 - (1 - column[tract.lesion]!) * (1 - taken);
  }
  return column;
}

function wayState(way: WayRow, side: BodySide): State {
  const { lower, muscle } = predictions();
  const taken = anyOf(lower.few(way.part, side), rootLoss(way, side), nerveLoss(way, side));
  return stateFrom(upperLoss(way, side), taken.chances, muscle.of(way.part, side) ?? nobody);
}

/** A part as a whole, or some of its muscles: its own chance, its roots, and what nerves take of the muscles; how much of that is seen in the part is a judgement. */
function makePartState(part: Part, side: BodySide, movers: readonly string[] | null): State {
  const { upper, lower, muscle, nerves } = predictions();
  const { roots = [], nerve } = partRows.get(part)!;
  const share = 1 / Math.max(roots.length, 1);
  const own = rootLoss({ roots: Object.fromEntries(roots.map((root) => [root, share])) }, side);
  const worst = new Few(count);
  for (const way of anatomy.muscles) {
    if (way.part !== part || way.id.startsWith('key-')) continue;
    if (movers && !movers.includes(way.id)) continue;
    worst.raise(nerveLoss(way, side), 0.75);
    own.raise(rootLoss(way, side), 0.6);
  }
  const ofNerve = nerve === undefined ? undefined : nerves.few(nerve, side);
  return stateFrom(
    upper.of(part, side) ?? nobody,
    anyOf(lower.few(part, side), own, ofNerve, worst).chances,
    muscle.of(part, side) ?? nobody,
  );
}

const partState = oncePerSide((part: Part, side) => makePartState(part, side, null));

/**
 * What is said of all muscles of some parts together. A lesion that takes a third of them takes a third; of a nerve or root, whose
 * muscles are found and named one by one, a ninth. A judgement.
 */
function wholeState(parts: readonly Part[], side: BodySide): State {
  const ways = anatomy.muscles.filter(
    ({ id, part }) => parts.includes(part) && !id.startsWith('key-'),
  );
  const states = ways.map((way) => wayState(way, side));
  const mean = (pick: (state: State) => PerLesion): PerLesion => {
    const sums = nobody.slice();
    for (const state of states)
      for (const lesion of state.takers) sums[lesion]! += pick(state)[lesion]! / states.length;
    return sums;
  };
  const lower = mean((state) => state.lower);
  return stateFrom(
    mean(({ upper }) => upper),
    lower.map((share) => share * share),
    mean(({ muscle }) => muscle),
  );
}

/** What lesions take of a target; of several parts the worst, unless all of them are meant. */
export const stateOf = oncePerSide((target: Target, side): State => {
  if (target.kind === 'way') return wayState(target.way, side);
  if (target.whole) return wholeState(target.parts, side);
  if (target.movers) return makePartState(target.parts[0]!, side, target.movers);
  const [first, ...others] = target.parts.map((part) => partState(part, side));
  if (first === undefined) return stateFrom(nobody, nobody, nobody);
  if (others.length === 0) return first;
  const worst = (pick: (state: State) => PerLesion): PerLesion => {
    const highest = pick(first).slice();
    for (const state of others) raise(highest, pick(state));
    return highest;
  };
  return stateFrom(
    worst(({ upper }) => upper),
    worst(({ lower }) => lower),
    worst(({ muscle }) => muscle),
  );
});
