import { formSet, holds as holdsAny, isIn } from '../language/word-sets';
import { wordList } from '../vocabulary/context-word-lists';
import { holds } from './holds';
import { as, type Draft } from './draft';
import type { Passage } from './passage';
import type { Quantity } from './quantities';

/** A duration beside one of these is of a habit or another disease. */
const OTHER_MATTER = [...wordList('other-matter')];
/** The same, but whole words: too short to be the beginning of one. */
const OTHER_WORDS = new Set(['dm', 'hiv', 'ex', 'htn']);
const OTHER = formSet(
  ({ normal }) => OTHER_WORDS.has(normal) || OTHER_MATTER.some((word) => normal.startsWith(word)),
);
const SECTIONS = new Set(['plan', 'instructions', 'family-history', 'medication', 'past-history']);
const INFANT = 2;
const OLD = 80;

/** The durations and ages of a passage. */
export function courseIn(passage: Passage): Draft[] {
  return passage.quantities
    .filter((quantity) =>
      quantity.feature === 'age'
        ? passage.section !== 'family-history'
        : isOfIllness(quantity, passage),
    )
    .map((quantity) => draftOf(quantity, passage));
}

/**
 * Of ages only the note's first, which is the patient's; an infant and a very old person are circumstances of their own.
 *
 * @param first whether the first age among the drafts is the note's first
 */
export function withAge(drafts: readonly Draft[], first: boolean): Draft[] {
  const age = first ? drafts.find(isAge) : undefined;
  const kept = drafts.filter((draft) => !isAge(draft) || draft === age);
  const years = age?.quantity ?? null;
  if (age === undefined || years === null) return kept;
  if (years < INFANT) return [...kept, as(age, 'infant')];
  return years >= OLD ? [...kept, as(age, 'elderly')] : kept;
}

export const isAge = ({ feature }: Draft): boolean => feature === 'age';

/** Whether words of time are of the illness, and not of a habit, a treatment or another disease beside them. */
export function isOfIllness(
  { from, to }: { from: number; to: number },
  { tokens, section }: Passage,
): boolean {
  if (SECTIONS.has(section)) return false;
  if (!holdsAny(tokens, OTHER)) return true;
  const near = tokens.slice(Math.max(0, from - 7), to + 5);
  return !near.some(({ form }) => isIn(form, OTHER));
}

function draftOf({ feature, value, from, to }: Quantity, passage: Passage): Draft {
  const { assertion: found, cue } = holds(passage, from, to);
  const assertion =
    found === 'historical' || (feature === 'age' && found !== 'other-person') ? 'present' : found;
  return {
    feature,
    passage,
    from,
    to,
    assertion,
    cue,
    side: null,
    sites: [],
    region: null,
    modalities: [],
    segments: [],
    nerves: [],
    quantity: Math.round(value * 1000) / 1000,
  };
}
