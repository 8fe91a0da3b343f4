import { groupBy } from '../context/group';
import type { Finding } from '../findings/finding';
import { copiedForward } from './copied-forward';
import { formSet } from '../language/word-sets';
import type { Steps } from '../note/steps';
import type { NoteEntries } from './entries-of-note';
import { near, type Examination, type Stated } from './examination';
import type { RawProblem } from './problem';
import { areasOf, related } from './sides';
import { isAnotherTime, makesException, namesException, timePasses, turns } from './time';

const ADVERB =
  '(?:(?:entirely|completely|grossly|otherwise|essentially|totally|all|again|globally|generally|quite) )?';
const FINE =
  '(?:normal|intact|unremarkable|nad|wnl|nl|nfd|non-?focal|within normal limits|no (?:focal )?deficits?)';
const EXAM =
  '(?:neuro|cns|neurologic(?:al)?|central nervous system)(?: (?:exam(?:ination)?|status|system))?';

/** Sentences that call the whole neurological examination normal. One expression for all takes an engine three times as long to build. */
const ALL_NORMAL: readonly RegExp[] = [
  String.raw`\b${EXAM}(?::| -| is| was|,)? ${ADVERB}${FINE}\b`,
  String.raw`\bnormal neurologic(?:al)? exam(?:ination)?\b`,
  String.raw`\bneurologically ${ADVERB}(?:intact|normal|non-?focal)\b`,
  String.raw`\bno (?:gross |obvious |acute |apparent )?(?:focal )?(?:neuro(?:logic(?:al)?)?|motor) (?:deficits?|abnormalit(?:y|ies)|findings|signs)\b`,
  String.raw`\b(?:no|without(?: any)?) focal (?:deficits?|weakness|signs)\b`,
  String.raw`\bnon-?focal(?: exam(?:ination)?| neuro\w*)?\b`,
].map((words) => new RegExp(words, 'iu'));

/** Says of the power alone that it is the same everywhere. */
const MOVES_EQUALLY =
  /\b(?:mov(?:es?|ed|ing)|mae) (?:all|both)(?: (?:four|4))?(?: (?:extremities|limbs|ext|sides))? (?:equally|symmetrically|normally|well|freely)\b|\bmov(?:es?|ed|ing) extremities (?:equally|symmetrically)\b/iu;

/** Neither is said without one of these. */
const OF_ALL = formSet(({ text }) => /neuro|cns|central|motor|focal|mov|mae/iu.test(text));

/** No examination is longer than this. */
const FARTHEST = 6000;

/** A normal sentence of a template over an abnormal finding, and examinations copied into a later entry. */
export function* template(entries: NoteEntries): Steps<RawProblem[]> {
  return [...(yield* entries.each(normalOverAbnormal)), ...(yield* copiedForward(entries))];
}

function normalOverAbnormal(examination: Examination): RawProblem[] {
  const abnormal = examination.stated.filter(isClearlyAbnormal);
  if (abnormal.length === 0) return [];
  const byStretch = groupBy(abnormal, ({ stretch }) => stretch);
  return examination.sentencesWith(OF_ALL).flatMap((n) => {
    const { part, stretch } = examination.places[n] as (typeof examination.places)[number];
    const sentence = examination.note.sentences[n]!;
    const around = byStretch.get(stretch);
    if (part !== 'examination' || around === undefined) return [];
    const whole = firstMatch(ALL_NORMAL, sentence.text);
    const match = whole ?? MOVES_EQUALLY.exec(sentence.text);
    if (match === null || makesException(sentence.text) || isAsked(sentence.text, match.index))
      return [];
    const against = near(around, sentence.start, FARTHEST).find(
      (one) =>
        (whole !== null || (one.finding.sign === 'weakness' && isOneSided(one))) &&
        !isException(examination, n, one) &&
        !isAnotherTime(examination.textBetween(n, one.sentence)) &&
        !timePasses(examination.textOf(one.sentence)),
    );
    if (against === undefined) return [];
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    return [
      {
        start,
        end,
        message: 'The examination is said to be normal here, and an abnormal finding stands in it.',
        related: [related(against.finding, 'the abnormal finding')],
      },
    ];
  });
}

/** The match that begins first; of those that begin at one place that of the first pattern. */
function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null && (first === null || match.index < first.index)) first = match;
  }
  return first;
}

/** `otherwise`, or words before the finding that turn to it: `however, the left arm is weak`. */
function isException(
  examination: Examination,
  normal: number,
  { finding, sentence }: Stated,
): boolean {
  const text = examination.textOf(sentence);
  const start = examination.note.sentences[sentence]!.start;
  if (namesException(text) || turns(text.slice(0, finding.start - start))) return true;
  return sentence === normal && makesException(text);
}

/** `denies focal weakness`, `if there is no focal deficit`. */
function isAsked(text: string, at: number): boolean {
  return /\b(?:den(?:y|ies|ied)|if|reports?|without|unless|history)\b/iu.test(text.slice(0, at));
}

const isOneSided = ({ finding: { side } }: Stated): boolean => side === 'left' || side === 'right';

/** Too weak for any examination to be called normal. */
const NEARLY_FULL = 4.4;

function isClearlyAbnormal({ finding }: Stated): boolean {
  const { sign, assertion, gradeValue, text } = finding;
  if (assertion !== 'present' || areasOf(finding).length === 0) return false;
  switch (sign) {
    case 'weakness':
      return gradeValue?.scale === 'mrc'
        ? (gradeValue.value ?? 0) < NEARLY_FULL
        : isNamedWeakness(finding, text);
    case 'babinski':
    case 'clonus':
    case 'spasticity':
    case 'flaccidity':
      return true;
    case 'areflexia':
      return finding.sites.length > 0;
    case 'hyperreflexia':
      return finding.sites.length > 0 && gradeValue?.scale === 'reflex';
    default:
      return false;
  }
}

function isNamedWeakness({ region, side }: Finding, text: string): boolean {
  return (
    /pares|pleg|weak|dro+p|paraly|palsy|drift|unable|cannot|no movement/iu.test(text) &&
    region !== 'whole' &&
    side !== null
  );
}
