import { brat } from './brat';
import { fhir } from './fhir';
import type { Format } from './format';
import { html } from './html';
import { json } from './json';
import { omop } from './omop';
import { sarif } from './sarif';
import { webAnnotation } from './web-annotation';

/** Every output format, a row each. */
export const formats: readonly Format[] = [json, brat, webAnnotation, fhir, omop, sarif, html];

/** The format of an id; undefined where there is none. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
