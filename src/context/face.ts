import type { Draft } from './draft';

/**
 * Says of a facial weakness which kind it is, from what the note says of the forehead anywhere: kept, it is of the upper
 * neuron; weak, of the nerve. A weak forehead alone is a weak face.
 */
export function resolveFace(drafts: readonly Draft[]): Draft[] {
  const forehead = (feature: string): Draft | undefined =>
    drafts.find((draft) => draft.feature === feature && draft.assertion === 'present');
  const weak = forehead('forehead-weak');
  const spared = forehead('forehead-spared');
  const faces = drafts.filter(isWeakFace);
  return drafts.map(withSideOfWeakness).map((draft) => {
    if (draft.feature === 'forehead-weak' && draft.assertion === 'present' && faces.length === 0) {
      return { ...draft, feature: 'facial-palsy-lower' };
    }
    if (!isWeakFace(draft)) return draft;
    if (weak !== undefined && spared === undefined) {
      return { ...draft, feature: 'facial-palsy-lower', side: draft.side ?? weak.side };
    }
    if (
      spared !== undefined &&
      weak === undefined &&
      draft.feature === 'facial-weakness-unspecified'
    ) {
      return { ...draft, feature: 'facial-palsy-upper' };
    }
    return draft;
  });
}

/** A mouth and an uvula are pulled to the healthy side. */
function withSideOfWeakness(draft: Draft): Draft {
  const palate = draft.feature === 'palatal-weakness';
  if ((!isWeakFace(draft) && !palate) || draft.side === null || draft.side === 'bilateral')
    return draft;
  const words = draft.passage.tokens.slice(draft.from, draft.to).map(({ normal }) => normal);
  if (!words.some((word) => /^(?:deviat|pull|drawn)/u.test(word))) return draft;
  const { passage, to } = draft;
  const pulledTo = passage.sides.find(({ at }) => at >= to && at <= to + 3)?.side ?? draft.side;
  return { ...draft, side: pulledTo === 'left' ? 'right' : 'left' };
}

function isWeakFace({ feature, assertion }: Draft): boolean {
  return (
    assertion === 'present' &&
    (feature === 'facial-weakness-unspecified' || feature === 'facial-palsy-upper')
  );
}
