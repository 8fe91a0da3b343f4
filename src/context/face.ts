import type { Side } from '../vocabulary/ids';
import { as, type Draft } from './draft';

/** What a note, or a block of one, says of the face. */
export interface FaceFacts {
  /** The first weak forehead. */
  readonly weakForehead: { readonly side: Side | null } | null;
  readonly sparedForehead: boolean;
  readonly weakFace: boolean;
}

export function faceFacts(drafts: readonly Draft[]): FaceFacts {
  const forehead = (feature: string): Draft | undefined =>
    drafts.find((draft) => draft.feature === feature && draft.assertion === 'present');
  const weak = forehead('forehead-weak');
  return {
    weakForehead: weak === undefined ? null : { side: weak.side },
    sparedForehead: forehead('forehead-spared') !== undefined,
    weakFace: drafts.some(isWeakFace),
  };
}

/** The facts of several blocks, in the order of the text, as those of one. */
export function joinFaceFacts(blocks: readonly FaceFacts[]): FaceFacts {
  return {
    weakForehead: blocks.find((one) => one.weakForehead !== null)?.weakForehead ?? null,
    sparedForehead: blocks.some((one) => one.sparedForehead),
    weakFace: blocks.some((one) => one.weakFace),
  };
}

/**
 * Says of a facial weakness which kind it is, from what the note says of the forehead anywhere: kept, it is of the upper
 * neuron; weak, of the nerve. A weak forehead alone is a weak face.
 */
export function resolveFace(
  drafts: readonly Draft[],
  { weakForehead: weak, sparedForehead: spared, weakFace }: FaceFacts,
): Draft[] {
  return drafts.map((one) => {
    const draft = withSideOfWeakness(one);
    if (draft.feature === 'forehead-weak' && draft.assertion === 'present' && !weakFace) {
      return as(draft, 'facial-palsy-lower');
    }
    if (!isWeakFace(draft)) return draft;
    if (weak !== null && !spared) {
      return as(draft, 'facial-palsy-lower', draft.side ?? weak.side);
    }
    if (spared && weak === null && draft.feature === 'facial-weakness-unspecified') {
      return as(draft, 'facial-palsy-upper');
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
  return as(draft, draft.feature, pulledTo === 'left' ? 'right' : 'left');
}

function isWeakFace({ feature, assertion }: Draft): boolean {
  return (
    assertion === 'present' &&
    (feature === 'facial-weakness-unspecified' || feature === 'facial-palsy-upper')
  );
}
