import type { ContextFinding } from '../context/context-finding';
import type { Examination } from './examination';
import { isOld } from './time';

const ACUTE: ReadonlySet<string> = new Set([
  ...['onset-sudden', 'onset-acute', 'trauma', 'postoperative', 'priapism', 'coma'],
  'preceding-infection',
]);
/** Features that may be of any complaint; the others are of the nervous system or grave by themselves. */
const OF_ONSET: ReadonlySet<string> = new Set(['onset-sudden', 'onset-acute', 'duration']);

/** Days in which tone and reflexes may still go apart. */
const FIRST_WEEKS = 42;

/** Words for the motor deficit or for what brings it about. */
const MOTOR =
  /weak|pares[ie]s|pleg|paraly|flaccid|limp|\b(?:legs?|arms?|limbs?|walk\w*|stand|move|stroke|cva|tia|infarct\w*|ha?emorrhage|cord|spin\w+|neck|back|fall|fell|fracture\w*|crash|accident|mvc|rta|collaps\w+|coma\w*|deficits?|gcs)\b/iu;

const SUDDEN = /\b(?:acute(?:ly)?|sudden(?:ly)?|hyperacute)\b/iu;
const OTHER_ACUTE =
  /\bacute(?: on chronic| kidney| renal| distress| respiratory| coronary| abdom\w+| cardio\w+| bronch\w+)|\b(?:no|without|not in) (?:\w+ )?acute\b|\bsudden(?:ly)? (?:\w+ )?(?:hearing|deaf\w*|visual|chest|death)/giu;

/** Whether the motor deficit is of the first days or weeks: spinal shock, a fresh stroke. What is told of another illness, or of years ago, is not. */
export function isAcute(examination: Examination): boolean {
  const { context, note } = examination;
  if (/\bspinal shock\b/iu.test(note.text)) return true;
  return (
    context.some((one) => speaksOfIt(examination, one)) ||
    note.sentences.some(({ text }) => {
      // what is taken out holds such a word itself
      if (!SUDDEN.test(text)) return false;
      const rest = text.replace(OTHER_ACUTE, '');
      return SUDDEN.test(rest) && MOTOR.test(rest) && !isOld(rest);
    })
  );
}

function speaksOfIt(examination: Examination, one: ContextFinding): boolean {
  const { feature, assertion, quantity, start } = one;
  const recent =
    ACUTE.has(feature) || (feature === 'duration' && quantity !== null && quantity <= FIRST_WEEKS);
  if (!recent || !['present', 'possible', 'historical'].includes(assertion)) return false;
  const text = examination.textOf(examination.sentenceAt(start)).replace(OTHER_ACUTE, '');
  return !isOld(text) && (MOTOR.test(text) || !OF_ONSET.has(feature));
}
