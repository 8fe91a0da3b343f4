import manifest from '../../package.json';
import { ruleRows } from '../vocabulary/rule-rows';
import { termLists } from '../vocabulary/term-lists';
import { IGNORED_MEANS, MOST_CHARACTERS, partIds } from '../vocabulary/parse-own-vocabulary';

/** The setting of the same shape. */
const SETTING = 'motorNeuronLens.vocabulary';

/** The severity of each rule. */
const RULES = 'motorNeuronLens.rules';

const wordings = (description: string) => ({
  type: ['array', 'null'],
  description,
  items: { type: 'string', minLength: 1, maxLength: MOST_CHARACTERS },
  uniqueItems: true,
});

const part = ({ ids, idMeans, means }: (typeof partIds)[keyof typeof partIds]) => ({
  type: ['object', 'null'],
  description: means,
  propertyNames: { enum: ids, enumDescriptions: ids.map((id) => idMeans.get(id) ?? id) },
  additionalProperties: wordings('Wordings, as they are written: no patterns.'),
});

const properties = {
  signs: part(partIds.signs),
  sites: part(partIds.sites),
  headings: part(partIds.headings),
  cues: part(partIds.cues),
  ignored: wordings(IGNORED_MEANS),
};

const shape = { type: ['object', 'null'], additionalProperties: false, properties };

/** The JSON schema of a `.motor-neuron-lens.yaml`. */
export function vocabularySchema(): string {
  return json({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Own words for Motor Neuron Lens',
    ...shape,
  });
}

/** A property for each rule; the editor offers what it can be. */
const severities = Object.keys(termLists.find(({ type }) => type === 'RuleSeverity')?.ids ?? {});
const rules = Object.fromEntries(
  ruleRows.map(({ id, name, means, severity }) => [
    id,
    {
      type: 'string',
      enum: severities,
      default: severity,
      description: `${name}. ${means.trim()}`,
    },
  ]),
);

/** The extension's manifest, with the schemas of the settings that hold ids of the vocabulary. */
export function manifestWithSchema(): string {
  const { contributes } = manifest;
  const { configuration } = contributes;
  const { properties: settings } = configuration;
  const setting = { ...settings[SETTING], ...shape, type: 'object' };
  const ruleSetting = { ...settings[RULES], additionalProperties: false, properties: rules };
  return json({
    ...manifest,
    contributes: {
      ...contributes,
      configuration: {
        ...configuration,
        properties: { ...settings, [SETTING]: setting, [RULES]: ruleSetting },
      },
    },
  });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
