import manifest from '../../package.json';
import { IGNORED_MEANS, MOST_CHARACTERS, partIds } from '../vocabulary/parse-own-vocabulary';

/** The setting of the same shape. */
const SETTING = 'motorNeuronLens.vocabulary';

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

/** The extension's manifest, with the same schema for the setting. */
export function manifestWithSchema(): string {
  const { contributes } = manifest;
  const { configuration } = contributes;
  const setting = { ...configuration.properties[SETTING], ...shape, type: 'object' };
  return json({
    ...manifest,
    contributes: {
      ...contributes,
      configuration: {
        ...configuration,
        properties: { ...configuration.properties, [SETTING]: setting },
      },
    },
  });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
