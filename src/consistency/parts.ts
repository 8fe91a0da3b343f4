import type { Finding } from '../findings/finding';
import { tokensOf, type Token } from '../language/tokens';
import { formSet, holds, isIn } from '../language/word-sets';
import { sectionAt, type Note, type Section, type Sentence } from '../note/note';
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
    'assessment',
    /^(?:in )?(?:(?:my|our|the|overall) )*(?:impression|opinion|conclusion|diagnosis|assessment|summary|formulation|imp)\b/iu,
  ],
  [
    'assessment',
    /^(?:the )?(?:patient'?s? )?(?:history and )?exam(?:ination)? findings (?:of|are|would|suggest|point)\b/iu,
  ],
  ['assessment', /^(?:so |overall,? )?(?:i|we) (?:think|believe|suspect|feel|conclude)\b/iu],
  ['history', /^(?:dear|thank you|many thanks|i (?:reviewed|saw|met)|we (?:reviewed|saw))\b/iu],
];

/** Wherever it stands in the sentence, and before all others. */
const EXAM_SHOWED =
  /\b(?:neurologic(?:al)?|physical|clinical) exam(?:ination)? (?:revealed|showed|disclosed|demonstrated|found)\b/iu;

/** The beginnings of the words that these sentences begin with, and the word that stands in the last. */
const OPENING = formSet(({ text }) =>
  /^(?:today|on|his|her|the|neuro|physical|clinical|general|motor|bedside|exam|o$|o\/e|i|my|our|opinion|conclusion|diagnosis|assessment|summary|formulation|patient|so|overall|we|dear|thank|many)/iu.test(
    text,
  ),
);
const EXAM = formSet(({ text }) => /^exam(?:ination)?$/iu.test(text));

const mayOpen = ([first]: readonly Token[]): boolean =>
  first !== undefined && isIn(first.form, OPENING);

function openedBy(text: string, tokens: readonly Token[]): Part | undefined {
  if (holds(tokens, EXAM) && EXAM_SHOWED.test(text)) return 'examination';
  return mayOpen(tokens) ? OPENERS.find(([, opens]) => opens.test(text))?.[0] : undefined;
}

/** These open an examination even below a heading of another kind that nothing has closed: `PMH: polio. O/E tone low`. */
const EXAMINED =
  /^(?:o\/e|on (?:neurological )?exam(?:ination)?|exam(?:ination)?)\b(?! (?:is|was) )/iu;

/** What is tested and what it shows, without a heading. */
const TESTED =
  /^(?:(?:right|left|r|l|both|upper|lower) )?(?:arms?|legs?|limbs?|hands?|ul|ll|ue|le|inspection|tone|power|reflexes|motor) ?:|\b(?:gait|test(?:s|ing)?|inspection|palpation|auscultation|exam(?:ination)?|neurologic\w* findings)\b[^.]{1,60}\b(?:reveals?|revealed|shows?|showed|includes?|included|demonstrates?|demonstrated|negative|positive)\b/iu;

/** Sentences without any of these are none of the two. */
const BEDSIDE = formSet(
  ({ text }) =>
    /temp|pulse|heart|blood|bp|respir|gcs|face|cranial/iu.test(text) ||
    /^(?:arms?|legs?|limbs?|hands?|ul|ll|ue|le|inspection|tone|power|reflexes|motor)$/iu.test(
      text,
    ) ||
    /reveal|show|includ|demonstrat|negative|positive/iu.test(text),
);

const THERE = /\bthere (?:is|are|was|were)\b/iu;

const VITAL_SIGNS =
  /\b(?:temperature|temp|pulse|heart rate|blood pressure|bp|respirations?|respiratory rate)\b\D{1,16}\d|\bgcs:? \d|\bface (?:is )?symmetric|\bcranial nerves\b/iu;

/** What only an examination tells: a grade, a reflex, the response of the sole. */
function isOfBedside({ group, sign, gradeValue }: Finding): boolean {
  return (
    group === 'reflex' ||
    sign === 'normal-tone' ||
    (gradeValue !== null && gradeValue.scale !== 'word' && gradeValue.scale !== 'beats')
  );
}

/** Headings whose text may end with their line, so that what stands below belongs to nothing. */
const ONE_LINERS: ReadonlySet<SectionKind> = new Set([
  'plan',
  'medication',
  'past-history',
  'investigations',
]);

/**
 * The part of each sentence of an entry, in their order. Where no heading and no opening words tell, what only an examination
 * holds begins one.
 *
 * @param cut the sentences as they were cut into words
 * @param continued the first section began in the entry before: no heading reaches over a date
 */
export function partsOf(
  note: Note,
  cut: readonly Sentence[],
  findings: readonly Finding[],
  continued: boolean,
): Part[] {
  const { sentences, sections, text } = note;
  let section: Section | undefined;
  let part: Part = 'history';
  let untitled = true;
  let next = 0;
  return sentences.map((sentence, n) => {
    const tokens = tokensOf(cut[n] as Sentence);
    const here = sectionAt(sections, sentence.start);
    if (here !== section) {
      section = here;
      const over = continued && here === sections[0];
      part = over ? 'history' : BY_SECTION[here?.kind ?? 'other'];
      untitled = over || here === undefined || here.title === '';
    }
    const first = next;
    let isBedside = false;
    for (; next < findings.length && findings[next]!.start < sentence.end; next += 1)
      isBedside ||= isOfBedside(findings[next]!);
    isBedside ||= next > first && THERE.test(sentence.text);
    if (part !== 'elsewhere') part = openedBy(sentence.text, tokens) ?? part;
    else if (
      (mayOpen(tokens) && EXAMINED.test(sentence.text)) ||
      (isBedside && isBelow(text, section, sentence.start))
    )
      part = 'examination';
    if (
      untitled &&
      part === 'history' &&
      (isBedside ||
        (holds(tokens, BEDSIDE) && (VITAL_SIGNS.test(sentence.text) || TESTED.test(sentence.text))))
    )
      part = 'examination';
    return part;
  });
}

/** Whether a heading's text has ended with its line: `Plan: placement.`, and the examination below. */
function isBelow(text: string, section: Section | undefined, at: number): boolean {
  if (section === undefined || !ONE_LINERS.has(section.kind)) return false;
  const line = /^[^\n\r]*/u.exec(text.slice(section.start))![0];
  return (
    section.start + line.length < at &&
    line.replace(/[^\p{L}\d]+/gu, '').length > section.title.replace(/[^\p{L}\d]+/gu, '').length
  );
}
