import type { Finding } from '../findings/finding';
import { element, text as words } from '../report/figure/svg';
import { findingText } from '../report/finding-text';
import { base64Of } from './base64';
import {
  type Concept,
  examCategory,
  interpretation,
  patternWords,
  signConcept,
  siteConcept,
} from './fhir-terms';
import { type Format, nameOf, type ReadNote } from './format';
import { uuidOf } from './uuid';

/** A resource of the bundle, with its address. */
interface Entry {
  readonly fullUrl: string;
  readonly resource: object;
}

/**
 * A FHIR R4 bundle: the notes as document references, without their text unless asked, and each statement on the patient's present
 * state as a preliminary observation derived from its note. What is past, planned for or someone else's is none.
 */
export const fhir: Format<Entry> = {
  id: 'fhir',
  means: 'FHIR R4 bundle of observations with HPO codes, for records and registries',
  ending: '.fhir.json',
  several: true,
  between: '',
  open({ version }) {
    const device = entryOf('device', {
      resourceType: 'Device',
      deviceName: [{ name: 'Motor Neuron Lens', type: 'user-friendly-name' }],
      type: { text: 'reader of clinical notes' },
      version: [{ value: version }],
    });
    // Every other entry begins with a comma, so that the bundle is whole where no note could be read.
    return `{"resourceType":"Bundle","type":"collection","entry":[\n${JSON.stringify(device)}`;
  },
  parts(note, options) {
    const document = documentOf(note, options.text);
    const observations = note.analysis.findings.filter(({ assertion }) => ofNow.has(assertion));
    return [document, ...observations.map((finding) => observationOf(note, finding, document))];
  },
  write: (entry) => `,\n${JSON.stringify(entry)}`,
  close: () => '\n]}\n',
};

const ofNow: ReadonlySet<Finding['assertion']> = new Set(['present', 'absent', 'possible']);

function entryOf(name: string, resource: object): Entry {
  return { fullUrl: addressOf(name), resource };
}

const addressOf = (name: string): string => `urn:uuid:${uuidOf(`motor-neuron-lens ${name}`)}`;

function documentOf(note: ReadNote, withText: boolean): Entry {
  const title = nameOf(note);
  const data = withText ? { data: base64Of(note.analysis.note.text) } : {};
  return entryOf(`note ${title}`, {
    resourceType: 'DocumentReference',
    status: 'current',
    type: { text: 'clinical note' },
    content: [{ attachment: { contentType: 'text/plain; charset=utf-8', title, ...data } }],
  });
}

function observationOf(note: ReadNote, finding: Finding, document: Entry): Entry {
  const { id, assertion, pattern, side } = finding;
  const place = siteConcept(finding);
  const components = [
    component('motor neuron', { text: patternWords[pattern] }),
    ...(side === null ? [] : [component('laterality', { text: side })]),
    ...gradeOf(finding),
  ];
  const name = `${nameOf(note)}#${id}`;
  return entryOf(`observation ${name}`, {
    resourceType: 'Observation',
    text: narrative(finding),
    identifier: [{ value: name }],
    // Read by a machine and seen by nobody.
    status: 'preliminary',
    category: [examCategory],
    code: signConcept(finding),
    valueCodeableConcept: { text: assertion },
    interpretation: [interpretation(finding)],
    ...(place === null ? {} : { bodySite: place }),
    device: { reference: addressOf('device') },
    derivedFrom: [{ reference: document.fullUrl }],
    component: components,
  });
}

const component = (name: string, value: Concept): object => ({
  code: { text: name },
  valueCodeableConcept: value,
});

/** As written, since no scale of them has a code that was verified. */
function gradeOf({ grade, gradeValue }: Finding): object[] {
  const valueString = grade?.replace(/\s+/g, ' ').trim() ?? '';
  if (valueString === '') return [];
  const scale = gradeValue === null ? '' : ` (${scaleNames[gradeValue.scale]})`;
  return [{ code: { text: `grade${scale}` }, valueString }];
}

const scaleNames: Readonly<Record<NonNullable<Finding['gradeValue']>['scale'], string>> = {
  reflex: 'reflex, 0 to 4+',
  mrc: 'Medical Research Council scale',
  ashworth: 'Modified Ashworth Scale',
  tardieu: 'Tardieu Scale',
  beats: 'beats of clonus',
  nihss: 'National Institutes of Health Stroke Scale',
  word: 'in words',
};

/** The statement in words, for people. */
function narrative(finding: Finding): object {
  const div = element(
    'div',
    { xmlns: 'http://www.w3.org/1999/xhtml' },
    words(findingText(finding)),
  );
  return { status: 'generated', div };
}
