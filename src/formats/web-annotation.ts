import { CodePoints } from '../decisions/code-points';
import type { Finding } from '../findings/finding';
import { signRow } from '../vocabulary/sign-rows';
import { addressOf, type Format, nameOf } from './format';
import { uuidOf } from './uuid';

/** How many characters of the note on either side tell a quotation from others like it. */
const AROUND = 32;

/**
 * The findings as an annotation collection of the W3C Web Annotation Data Model, in JSON-LD. Positions count characters (code
 * points); the quotation and the words around it stand beside them, so that a target is found again in an edited note.
 */
export const webAnnotation: Format<object> = {
  id: 'web-annotation',
  means: 'findings as W3C Web Annotations (JSON-LD), with their words',
  ending: '.jsonld',
  several: true,
  between: ',\n',
  open: ({ version }) => {
    const collection = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${uuidOf('motor-neuron-lens collection')}`,
      type: 'AnnotationCollection',
      label: 'Motor signs in clinical notes',
      generator: { type: 'Software', name: `Motor Neuron Lens ${version}` },
      first: {
        id: `urn:uuid:${uuidOf('motor-neuron-lens page')}`,
        type: 'AnnotationPage',
        startIndex: 0,
      },
    };
    return `${JSON.stringify(collection).slice(0, -2)},"items":[\n`;
  },
  parts(note) {
    const { findings, note: read } = note.analysis;
    const characters = new CodePoints(read.text);
    const name = nameOf(note);
    return findings.map((finding) => ({
      id: `urn:uuid:${uuidOf(`${name} ${finding.id} ${finding.start}-${finding.end}`)}`,
      type: 'Annotation',
      motivation: 'tagging',
      body: bodiesOf(finding),
      target: {
        source: addressOf(name),
        selector: [
          {
            type: 'TextPositionSelector',
            start: characters.fromUtf16(finding.start),
            end: characters.fromUtf16(finding.end),
          },
          { type: 'TextQuoteSelector', ...quoteOf(finding, read.text) },
        ],
      },
    }));
  },
  write: (annotation) => JSON.stringify(annotation),
  close: () => '\n]}}\n',
};

/** The sign, its code in the Human Phenotype Ontology, and what else is said of it, a tag each: `side:left`. */
function bodiesOf(finding: Finding): object[] {
  const { sign, pattern, assertion, side, sites, grade } = finding;
  const tag = (value: string) => ({ type: 'TextualBody', value, purpose: 'tagging' });
  const details: readonly (readonly [string, string | null])[] = [
    ['pattern', pattern],
    ['assertion', assertion],
    ['side', side],
    ...sites.map((site) => ['site', site] as const),
    ['grade', grade],
  ];
  const [code] = signRow(sign).hpo;
  return [
    tag(sign),
    ...(code === undefined
      ? []
      : [{ type: 'SpecificResource', source: termAddress(code.code), purpose: 'identifying' }]),
    ...details.flatMap(([name, value]) => (value === null ? [] : [tag(`${name}:${value}`)])),
  ];
}

/** `HP:0001257` as the address that the ontology gives the term. */
const termAddress = (code: string): string =>
  `http://purl.obolibrary.org/obo/${code.replace(':', '_')}`;

/** The words, and as many characters around them as there are, none cut in half. */
function quoteOf({ start, end }: Finding, text: string) {
  const before = Array.from(text.slice(Math.max(0, start - 2 * AROUND), start));
  const after = Array.from(text.slice(end, end + 2 * AROUND));
  return {
    exact: text.slice(start, end),
    prefix: before.slice(-AROUND).join(''),
    suffix: after.slice(0, AROUND).join(''),
  };
}
