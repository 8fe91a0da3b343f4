import type { Finding } from '../findings/finding';
import { signRow } from '../vocabulary/sign-rows';
import { siteText } from '../report/site-text';

/** Of a code system that FHIR or the HL7 terminology registers. */
interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

/** A concept in words, and coded where a verified code is known. */
export interface Concept {
  readonly coding?: readonly Coding[];
  readonly text: string;
}

const HPO = 'http://human-phenotype-ontology.org';
const INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

/** What was examined for. SNOMED CT is left out: no code of it has been verified. */
export function signConcept({ sign }: Finding): Concept {
  const { name, hpo } = signRow(sign);
  const [first] = hpo;
  if (first === undefined) return { text: name };
  return { coding: [{ system: HPO, code: first.code, display: first.label }], text: name };
}

/** `left knee`, `both sides`; null where the note says neither place nor side. */
export function siteConcept(finding: Finding): Concept | null {
  const text = siteText(finding);
  return text === '' ? null : { text };
}

export const examCategory: Concept = {
  coding: [{ system: CATEGORY, code: 'exam', display: 'Exam' }],
  text: 'Examination',
};

/** Whether it was found. */
export function interpretation({ assertion, pattern }: Finding): Concept {
  const [code, display] = interpretationOf(assertion, pattern);
  return { coding: [{ system: INTERPRETATION, code, display }], text: display };
}

function interpretationOf(
  assertion: Finding['assertion'],
  pattern: Finding['pattern'],
): readonly [code: string, display: string] {
  if (assertion === 'absent') return ['NEG', 'Negative'];
  if (assertion === 'possible') return ['IND', 'Indeterminate'];
  return pattern === 'normal' ? ['N', 'Normal'] : ['POS', 'Positive'];
}

/** What the sign says of the motor neurons, in words. */
export const patternWords: Readonly<Record<Finding['pattern'], string>> = {
  umn: 'upper motor neuron sign',
  lmn: 'lower motor neuron sign',
  normal: 'normal motor finding',
  other: 'abnormal, neither upper nor lower motor neuron by itself',
};
