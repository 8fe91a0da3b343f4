import type { Draft } from './draft';

/** A drooping lid, and whether a small pupil stands beside it. */
export interface Lid {
  /** Horner's sign, made of both; null where no small pupil is told of. */
  readonly horner: Draft | null;
}

/**
 * The first lid that droops on one side. With a small pupil of that side, told in the same passage, it is Horner's sign whether it
 * is named or not.
 */
export function firstLid(drafts: readonly Draft[]): Lid | null {
  const present = drafts.filter(({ assertion }) => assertion === 'present');
  const lid = present.find(
    ({ feature, side }) => feature === 'ptosis' && (side === 'left' || side === 'right'),
  );
  if (lid === undefined) return null;
  const pupil = present.find(
    ({ feature, passage, side }) =>
      feature === 'pupil-small' && passage === lid.passage && (side === lid.side || side === null),
  );
  if (pupil === undefined) return { horner: null };
  const [from, to] = [Math.min(lid.from, pupil.from), Math.max(lid.to, pupil.to)];
  return { horner: { ...lid, feature: 'horner', from, to } };
}
