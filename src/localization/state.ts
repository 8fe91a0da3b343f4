import { anatomy } from '../anatomy/anatomy';
import type { Part, WayRow } from '../anatomy/rows';
import { segmentNumber } from '../anatomy/segments';
import type { BodySide } from './hypotheses';
import { at, partAt, type Prediction, type State } from './prediction';

/** Where a sign was looked for: one muscle or reflex arc, or the worst of some parts. */
export type Target =
  | { readonly kind: 'way'; readonly way: WayRow }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] };

export type { State } from './prediction';

const partRoots = new Map(anatomy.parts.map((part) => [part.id, part.roots ?? []]));
const partNerve = new Map(anatomy.parts.map((part) => [part.id, part.nerve]));

function either(...chances: number[]): number {
  return 1 - chances.reduce((kept, chance) => kept * (1 - Math.min(chance, 1)), 1);
}

/** How much a lesion of some of a muscle's roots weakens it: the main root alone nearly does. */
function rootLoss(way: Pick<WayRow, 'roots'>, prediction: Prediction, side: BodySide): number {
  let sum = 0;
  for (const [root, share] of Object.entries(way.roots ?? {}))
    sum += (share ?? 0) * prediction.roots.get(at(root, side));
  return Math.min(sum * 1.3, 0.95);
}

function nerveLoss(way: WayRow, prediction: Prediction, side: BodySide): number {
  const whole = (way.nerves ?? []).map((nerve) => prediction.nerves.get(at(nerve, side)));
  const shares = Object.entries(way.partly ?? {}).map(
    ([nerve, share]) => (share ?? 0) * prediction.nerves.get(at(nerve, side)),
  );
  const brachial = way.part.startsWith('arm')
    ? prediction.plexus.get(at('brachial-plexus', side))
    : 0;
  const plexus = (way.plexus ?? []).map((name) => prediction.plexus.get(at(name, side)));
  return either(...whole, ...shares, ...plexus, brachial);
}

/** The corticospinal tract for this way: in a cord lesion what lies below it, else what its part has. */
function upperLoss(way: WayRow, prediction: Prediction, side: BodySide): number {
  const roots = Object.entries(way.roots ?? {});
  const part = prediction.upper.get(partAt(way.part, side));
  if (prediction.tracts.length === 0 || roots.length === 0) return part;
  const arm = way.part.startsWith('arm') || way.part === 'neck';
  return either(
    ...prediction.tracts
      .filter((tract) => tract.side === side)
      .map((tract) => {
        let below = 0;
        for (const [root, share] of roots)
          if ((segmentNumber(root) ?? 0) > tract.bottom) below += share ?? 0;
        return (arm ? tract.arms : tract.legs) * below;
      }),
  );
}

function wayState(way: WayRow, prediction: Prediction, side: BodySide): State {
  return {
    upper: upperLoss(way, prediction, side),
    lower: either(
      prediction.lower.get(partAt(way.part, side)),
      rootLoss(way, prediction, side),
      nerveLoss(way, prediction, side),
    ),
    muscle: prediction.muscle.get(partAt(way.part, side)),
  };
}

/** A part as a whole: its own chance, its roots, and what nerves take of its muscles. */
function partState(part: Part, prediction: Prediction, side: BodySide): State {
  const roots = partRoots.get(part) ?? [];
  const share = 1 / Math.max(roots.length, 1);
  const own = rootLoss(
    { roots: Object.fromEntries(roots.map((root) => [root, share])) },
    prediction,
    side,
  );
  const nerve = partNerve.get(part);
  const muscles = anatomy.muscles.filter((way) => way.part === part && !way.id.startsWith('key-'));
  const worst = Math.max(0, ...muscles.map((way) => nerveLoss(way, prediction, side)));
  const rootWorst = Math.max(0, ...muscles.map((way) => rootLoss(way, prediction, side)));
  return {
    upper: prediction.upper.get(partAt(part, side)),
    lower: either(
      prediction.lower.get(partAt(part, side)),
      Math.max(own, rootWorst * 0.6),
      nerve ? prediction.nerves.get(at(nerve, side)) : 0,
      worst * 0.75,
    ),
    muscle: prediction.muscle.get(partAt(part, side)),
  };
}

/** What a lesion takes of a target; of several parts the worst. */
export function stateOf(target: Target, prediction: Prediction, side: BodySide): State {
  const states = prediction.states[side];
  let state = states.get(target);
  if (!state) states.set(target, (state = computeState(target, prediction, side)));
  return state;
}

function computeState(target: Target, prediction: Prediction, side: BodySide): State {
  if (target.kind === 'way') return wayState(target.way, prediction, side);
  const states = target.parts.map((part) => partState(part, prediction, side));
  const worst = (pick: (state: State) => number): number => Math.max(0, ...states.map(pick));
  return {
    upper: worst((state) => state.upper),
    lower: worst((state) => state.lower),
    muscle: worst((state) => state.muscle),
  };
}
