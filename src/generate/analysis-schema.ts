import { featureRows } from '../vocabulary/feature-rows';
import levels from '../vocabulary/levels.yaml';
import { ruleRows } from '../vocabulary/rule-rows';
import { signRows } from '../vocabulary/sign-rows';
import { termLists } from '../vocabulary/term-lists';

type Schema = Readonly<Record<string, unknown>>;

const string = { type: 'string' };
const offset = { type: 'integer', minimum: 0 };
const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
const list = (items: Schema): Schema => ({ type: 'array', items });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const oneOf = (ids: readonly string[]): Schema => ({ enum: ids });
const described = (description: string, schema: Schema): Schema => ({ description, ...schema });

/** An object that has just these properties; those with a `?` may be missing. */
function object(description: string, properties: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(properties).map(
    ([name, schema]) => [name.replace('?', ''), schema] as const,
  );
  return {
    description,
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(entries),
  };
}

/** The ids of a closed list of the vocabulary. */
function term(type: string): Schema {
  const found = termLists.find((one) => one.type === type);
  if (!found) throw new Error(`no list ${type}`);
  return described(found.means, oneOf(Object.keys(found.ids)));
}

const span = { start: offset, end: offset, text: string };
const evidenceIds = list(described('Id of a finding or a feature.', string));
const statement = {
  ...{ id: string, ...span },
  assertion: ref('assertion'),
  side: orNull(ref('side')),
  sites: list(ref('site')),
  region: orNull(ref('region')),
  section: ref('section'),
};

const definitions: Readonly<Record<string, Schema>> = {
  span: object('Words of the note.', span),
  assertion: term('AssertionId'),
  side: term('Side'),
  region: term('Region'),
  section: term('SectionKind'),
  pattern: term('Pattern'),
  sign: described('Named as its page in docs/signs.', oneOf(signRows.map(({ id }) => id))),
  site: described('Muscle, reflex or part of the body, as vocabulary/sites.yaml has it.', string),
  level: described(
    'Where a lesion can lie.',
    oneOf((levels as readonly { readonly id: string }[]).map(({ id }) => id)),
  ),
  cue: object('The words that decided whether a statement holds.', {
    ...span,
    category: oneOf([
      ...Object.keys(termLists.find(({ type }) => type === 'AssertionId')?.ids ?? {}),
      ...['section', 'value'],
    ]),
  }),
  reading: object('Side and assertion of a finding.', {
    side: orNull(ref('side')),
    assertion: ref('assertion'),
  }),
  finding: object('A statement on tone, reflexes, muscle bulk or power.', {
    ...statement,
    'siteSides?': described(
      'The side of each site, where they differ: the side is bilateral then.',
      list(ref('side')),
    ),
    sign: ref('sign'),
    group: term('SignGroup'),
    pattern: ref('pattern'),
    grade: described('As written.', orNull(string)),
    gradeValue: orNull(
      object('The grade on its scale; a plus or minus counts a third.', {
        written: string,
        scale: oneOf(['reflex', 'mrc', 'ashworth', 'tardieu', 'beats', 'nihss', 'word']),
        value: orNull({ type: 'number' }),
      }),
    ),
    evidence: object('Every word the finding rests on.', {
      sign: ref('span'),
      grade: orNull(ref('span')),
      sites: list(ref('span')),
      side: orNull(ref('span')),
      cue: orNull(ref('cue')),
    }),
    'decision?': object("The reader's decision on it.", {
      id: string,
      verdict: oneOf(['rejected', 'accepted', 'corrected']),
      read: ref('reading'),
    }),
  }),
  feature: object('A statement, not on motor signs, that helps to find the place.', {
    ...statement,
    feature: oneOf(featureRows.map(({ id }) => id)),
    group: oneOf([...new Set(featureRows.map(({ group }) => group))]),
    modalities: list(oneOf(['pain-temperature', 'vibration-position', 'touch', 'cortical', 'all'])),
    segments: list(string),
    'nerves?': list(string),
    quantity: described('Days, years.', orNull({ type: 'number' })),
    cue: orNull(ref('cue')),
  }),
  lesion: object('A place, or a distribution, that could explain the findings.', {
    level: ref('level'),
    site: orNull(string),
    segment: described('`C5-C6`, `L5`.', orNull(string)),
    side: described('Of the lesion, not of the weakness.', orNull(ref('side'))),
    name: string,
    confidence: oneOf(['high', 'moderate', 'low']),
    score: described('Weight of evidence, comparable within one note only.', { type: 'number' }),
    why: string,
    supportedBy: evidenceIds,
    against: evidenceIds,
    unexplained: evidenceIds,
  }),
  localization: object('Where the lesion most likely is, and why.', {
    levels: described('Best first.', { ...list(ref('lesion')), minItems: 1 }),
    'pair?': object('Two lesions that together explain what no single one does.', {
      lesions: list(
        object('One of the two.', {
          ...{ level: ref('level'), site: orNull(string), segment: orNull(string) },
          ...{ side: orNull(ref('side')), name: string, explains: evidenceIds },
        }),
      ),
      unexplained: evidenceIds,
    }),
    patterns: list(
      object('One body region on one side.', {
        region: oneOf(['head', 'arm', 'trunk', 'leg']),
        side: oneOf(['left', 'right']),
        pattern: oneOf(['umn', 'lmn', 'both', 'other', 'normal', 'not-documented']),
        'lmnFrom?': described(
          'What the lower motor neuron signs come from if the first level is right.',
          oneOf(['early-umn', 'muscle']),
        ),
        evidence: evidenceIds,
      }),
    ),
    path: orNull(string),
    exceptions: list(
      object('What changed how findings were read.', {
        ...{ id: string, name: string, effect: string, source: string, firedBy: evidenceIds },
      }),
    ),
    redFlags: list(
      object('A warning whatever the level.', {
        ...{ id: string, message: string, source: string, firedBy: evidenceIds },
      }),
    ),
    nextExaminations: list(object('What would decide.', { what: string, why: string })),
    management: list(
      object('A direction; never a dose.', { id: string, direction: string, source: string }),
    ),
    'isncsci?': object('Levels by the International Standards.', {
      ...Object.fromEntries(
        ['motorLeft', 'motorRight', 'sensoryLeft', 'sensoryRight', 'neurologicalLevel'].map(
          (name) => [name, orNull(string)],
        ),
      ),
      evidence: evidenceIds,
    }),
  }),
  problem: object("What can't be true as it stands, is on no scale, or is missing.", {
    ...{ start: offset, end: offset, message: string },
    rule: oneOf(ruleRows.map(({ id }) => id)),
    severity: oneOf(['information', 'warning', 'error']),
    related: list(
      object('A second place that belongs to it.', { start: offset, end: offset, message: string }),
    ),
    fixes: list(
      object('A choice that would settle it.', {
        title: string,
        edits: list(object('Replaces words of the note.', span)),
      }),
    ),
  }),
  note: object('A note that was read.', {
    id: described('Path of its file, or the id that its line of JSON gave.', {}),
    findings: list(ref('finding')),
    rejected: described('Decided to be no findings.', list(ref('finding'))),
    context: list(ref('feature')),
    localization: ref('localization'),
    problems: list(ref('problem')),
  }),
  failure: object('What could not be read.', {
    path: string,
    line: described('From 1; null for the whole file.', orNull({ type: 'integer', minimum: 1 })),
    message: string,
  }),
};

/** The JSON schema of the format `json`. */
export function analysisSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Motor Neuron Lens: notes that were read',
    ...object(
      'Offsets count UTF-16 code units from the start of the note; `end` is exclusive. An aid for documentation, no diagnosis.',
      {
        generator: object('What wrote it.', { name: string, version: string }),
        notes: list(ref('note')),
        failures: list(ref('failure')),
      },
    ),
    definitions,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
