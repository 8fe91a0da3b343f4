import type { Draft } from './draft';

/** A drooping lid and a small pupil of one side, told in one passage, are Horner's sign whether it is named or not. */
export function withHorner(drafts: readonly Draft[]): Draft[] {
  if (drafts.some(({ feature }) => feature === 'horner')) return [...drafts];
  const present = drafts.filter(({ assertion }) => assertion === 'present');
  const lid = present.find(
    ({ feature, side }) => feature === 'ptosis' && (side === 'left' || side === 'right'),
  );
  const pupil = present.find(
    ({ feature, passage, side }) =>
      feature === 'pupil-small' && passage === lid?.passage && (side === lid.side || side === null),
  );
  if (lid === undefined || pupil === undefined) return [...drafts];
  const [from, to] = [Math.min(lid.from, pupil.from), Math.max(lid.to, pupil.to)];
  return [...drafts, { ...lid, feature: 'horner', from, to }];
}
