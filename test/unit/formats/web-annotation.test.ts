import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { writeDocument } from '../../../src/formats/format';
import { webAnnotation } from '../../../src/formats/web-annotation';
import { notesOfAllKinds, options, readNote } from './support';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const link = (id: string, type = '@id') => ({ '@id': id, '@type': type });

/** What the terms in use mean, as the Web Annotation Vocabulary has them; another term means nothing and is found out. */
const context = {
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    ['Annotation', 'TextualBody', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector']
      .concat(['tagging', 'identifying', 'start', 'end', 'exact', 'prefix', 'suffix'])
      .map((term) => [term, `${OA}${term}`]),
  ),
  Software: `${AS}Application`,
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  body: link(`${OA}hasBody`),
  target: link(`${OA}hasTarget`),
  source: link(`${OA}hasSource`),
  selector: link(`${OA}hasSelector`),
  motivation: link(`${OA}motivatedBy`, '@vocab'),
  purpose: link(`${OA}hasPurpose`, '@vocab'),
  generator: link(`${AS}generator`),
  first: link(`${AS}first`),
  items: { ...link(`${AS}items`), '@container': '@list' },
  startIndex: `${AS}startIndex`,
  value: `${RDF}value`,
  name: 'http://xmlns.com/foaf/0.1/name',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
};

type Node = Readonly<Record<string, unknown>>;

/** The document without its context's abbreviations; what means nothing in it is an error. */
async function expand(document: string): Promise<Node> {
  const [collection] = await jsonld.expand(
    JSON.parse(document) as object,
    {
      base: 'file:///notes/',
      safe: true,
      documentLoader: (url) => {
        assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
        return Promise.resolve({ documentUrl: url, document: { '@context': context } });
      },
    } as jsonld.Options.Expand,
  );
  return collection as Node;
}

const many = (node: Node | undefined, property: string): Node[] =>
  (node?.[property] ?? []) as Node[];
/** The one value of a property that has just one. */
function one(node: Node, property: string): unknown {
  const values = many(node, property);
  assert.equal(values.length, 1, property);
  return values[0]?.['@value'];
}
const selectors = (annotation: Node) => {
  const [target] = many(annotation, `${OA}hasTarget`);
  assert.ok(target);
  assert.equal(many(target, `${OA}hasSource`).length, 1);
  const all = many(target, `${OA}hasSelector`);
  const of = (type: string) =>
    all.filter((selector) => (selector['@type'] as string[]).includes(OA + type));
  const [position] = of('TextPositionSelector');
  const [quote] = of('TextQuoteSelector');
  assert.ok(position && quote);
  return { position, quote };
};
const annotationsOf = (collection: Node): Node[] => {
  const [page] = many(collection, `${AS}first`);
  return many(page, `${AS}items`).flatMap((list) => (list['@list'] ?? []) as Node[]);
};

describe('web annotations', () => {
  it('are JSON-LD in which everything means something, and have what the model asks for', async () => {
    const notes = notesOfAllKinds();
    const annotations = annotationsOf(await expand(writeDocument(webAnnotation, notes, options)));
    const findings = notes.flatMap(({ analysis }) =>
      analysis.findings.map((finding) => ({ ...finding, note: analysis.note.text })),
    );
    assert.equal(annotations.length, findings.length);
    annotations.forEach((annotation, index) => {
      const finding = findings[index];
      assert.ok(finding);
      assert.deepEqual(annotation['@type'], [`${OA}Annotation`]);
      assert.match(
        annotation['@id'] as string,
        /^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
      );
      const { position, quote } = selectors(annotation);
      const [start, end] = [one(position, `${OA}start`), one(position, `${OA}end`)] as number[];
      const characters = Array.from(finding.note).slice(start, end).join('');
      assert.equal(characters, finding.text);
      assert.equal(one(quote, `${OA}exact`), finding.text);
      const around = ['prefix', 'suffix'].map((name) => one(quote, OA + name) as string);
      assert.ok(finding.note.includes(around.join(finding.text)));
    });
    const ids = annotations.map((annotation) => annotation['@id']);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('use no term that the vocabulary lacks', async () => {
    const document = writeDocument(webAnnotation, notesOfAllKinds(), options);
    const used = JSON.stringify(await expand(document)).match(/http:\/\/www\.w3\.org\/ns\/oa#\w+/g);
    const vocabulary = readFileSync(require.resolve('@vocabulary/oa/oa.nq'), 'utf8');
    const declared = new Set(
      [...vocabulary.matchAll(/^<([^>]+)> <\S+#type> /gm)].map(([, subject]) => subject),
    );
    assert.ok((used ?? []).length > 100);
    for (const term of new Set(used)) assert.ok(declared.has(term), term);
  });

  it('say what was found, and point to the term of the ontology', () => {
    const [annotation] = (
      JSON.parse(
        writeDocument(
          webAnnotation,
          [readNote('No clonus at the left ankle.', 'a b.note')],
          options,
        ),
      ) as { first: { items: { body: { value?: string; source?: string }[]; target: object }[] } }
    ).first.items;
    assert.deepEqual(
      annotation?.body.map(({ value, source }) => value ?? source),
      [
        ...['clonus', 'http://purl.obolibrary.org/obo/HP_0002169', 'pattern:umn'],
        ...['assertion:absent', 'side:left', 'site:ankle'],
      ],
    );
    assert.match(JSON.stringify(annotation), /"source":"a%20b\.note"/);
  });

  it('is whole without notes', async () => {
    assert.deepEqual(annotationsOf(await expand(writeDocument(webAnnotation, [], options))), []);
  });
});
