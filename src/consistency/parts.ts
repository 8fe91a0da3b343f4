import { sectionAt, type Note } from '../note/note';
import type { SectionKind } from '../vocabulary/ids';

/** What of an encounter a sentence belongs to, as far as the rules care; `elsewhere` is compared with nothing. */
export type Part = 'history' | 'examination' | 'assessment' | 'elsewhere';

const BY_SECTION: Readonly<Record<SectionKind, Part>> = {
  examination: 'examination',
  assessment: 'assessment',
  history: 'history',
  other: 'history',
  'past-history': 'elsewhere',
  'family-history': 'elsewhere',
  plan: 'elsewhere',
  instructions: 'elsewhere',
  'review-of-systems': 'elsewhere',
  investigations: 'elsewhere',
  medication: 'elsewhere',
};

// Letters have no headings: the first words of a sentence open the part.
const OPENERS: readonly (readonly [Part, RegExp])[] = [
  [
    'examination',
    /^(?:today )?(?:on |his |her |the )?(?:(?:neurological|neurologic|physical|clinical|general|motor|bedside) )?(?:examination|exam|o\/e)\b(?! (?:is|was) (?:planned|booked))/iu,
  ],
  [
    'examination',
    /\b(?:neurologic(?:al)?|physical|clinical) exam(?:ination)? (?:revealed|showed|disclosed|demonstrated|found)\b/iu,
  ],
  [
    'assessment',
    /^(?:in )?(?:(?:my|our|the|overall) )*(?:impression|opinion|conclusion|diagnosis|assessment|summary|formulation|imp)\b/iu,
  ],
  ['assessment', /^(?:so |overall,? )?(?:i|we) (?:think|believe|suspect|feel|conclude)\b/iu],
  ['history', /^(?:dear|thank you|many thanks|i (?:reviewed|saw|met)|we (?:reviewed|saw))\b/iu],
];

/** The part of each sentence of the note, in their order. */
export function partsOf({ sentences, sections }: Note): readonly Part[] {
  let section: unknown;
  let part: Part = 'history';
  return sentences.map(({ start, text }) => {
    const here = sectionAt(sections, start);
    if (here !== section) {
      section = here;
      part = BY_SECTION[here?.kind ?? 'other'];
    }
    // Past history, plans and results stay what they are, whatever a sentence in them begins with.
    if (part !== 'elsewhere') part = OPENERS.find(([, opens]) => opens.test(text))?.[0] ?? part;
    return part;
  });
}
